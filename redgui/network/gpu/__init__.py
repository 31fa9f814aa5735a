"""Any maker's GPU through WebGPU (wgpu: Vulkan, D3D12): the same band step as `redgui.network.bands`, in WGSL.

Nothing here loads wgpu, and so a graphics driver, before a GPU is used; GPUs are listed and tried in a process of its
own, which a bad driver may bring down.
"""
