<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About redgui</source>
        <translation>关于 redgui</translation>
    </message>
    <message>
        <source>redgui {version}</source>
        <translation>redgui {version}</translation>
    </message>
    <message>
        <source>Restores photographs: noise goes, detail comes back, pictures grow.</source>
        <translation>修复照片：去除噪点，找回细节，放大画面。</translation>
    </message>
    <message>
        <source>No cloud, no telemetry, no network at all: your photos stay on this computer.</source>
        <translation>不上云，不收集数据，完全不联网：您的照片只留在这台电脑上。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>For a report of a problem: what runs here, and on what; nothing of yours is in it.</source>
        <translation>用于报告问题：此处运行的组件及其环境；不含您的任何内容。</translation>
    </message>
    <message>
        <source>Trained on {data}.</source>
        <translation>训练数据：{data}。</translation>
    </message>
    <message>
        <source>Measured PSNR</source>
        <translation>实测 PSNR</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>复制结果(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose photo</source>
        <translation>关闭照片(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>修复(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add a folder to the queue…</source>
        <translation>将文件夹添加到队列(&amp;A)…</translation>
    </message>
    <message>
        <source>Show or hide the &amp;queue</source>
        <translation>显示或隐藏队列(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100%</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200%</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大视图(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小视图(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>下一张照片(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>上一张照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Divider</source>
        <translation>分割线(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Horizontal divider</source>
        <translation>水平分割线(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>并排(&amp;S)</translation>
    </message>
    <message>
        <source>Diff&amp;erence ×8</source>
        <translation>差异 ×8(&amp;E)</translation>
    </message>
    <message>
        <source>Details under the &amp;picture</source>
        <translation>图片下方的细节(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>使用指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About redgui</source>
        <translation>关于 redgui(&amp;A)</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Move the divider</source>
        <translation>移动分割线</translation>
    </message>
    <message>
        <source>Move the divider faster</source>
        <translation>快速移动分割线</translation>
    </message>
    <message>
        <source>Shift + arrow</source>
        <translation>Shift + 方向键</translation>
    </message>
    <message>
        <source>Before, middle, after</source>
        <translation>原图、居中、结果</translation>
    </message>
    <message>
        <source>Original, while held</source>
        <translation>按住时显示原图</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Loupe, while held</source>
        <translation>按住时显示放大镜</translation>
    </message>
    <message>
        <source>L, or the right mouse button</source>
        <translation>L 或鼠标右键</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>移动画面</translation>
    </message>
    <message>
        <source>Ctrl + arrow, or drag</source>
        <translation>Ctrl + 方向键，或拖动</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>以光标为中心缩放</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>鼠标滚轮</translation>
    </message>
    <message>
        <source>Fit or 100 %</source>
        <translation>适合窗口或 100%</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Slider back to its default</source>
        <translation>滑块恢复默认值</translation>
    </message>
</context>
<context>
    <name>ColourPart</name>
    <message>
        <source>&amp;Colour noise</source>
        <translation>彩色噪点(&amp;C)</translation>
    </message>
    <message>
        <source>How much noise to remove from the colours: a level from 0, which leaves them as they are, to 75.</source>
        <translation>去除多少彩色噪点：强度从 0（保持颜色不变）到 75。</translation>
    </message>
    <message>
        <source>Double-click to turn it off.</source>
        <translation>双击以关闭。</translation>
    </message>
    <message>
        <source>Remove as much colour noise as was found in the photo; press again to leave the colours alone.</source>
        <translation>按照片中检测到的彩色噪点强度去除；再按一次则保持颜色不变。</translation>
    </message>
    <message>
        <source>No colour noise found</source>
        <translation>未发现彩色噪点</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Auto colour noise level</source>
        <translation>自动彩色噪点强度</translation>
    </message>
    <message>
        <source>This model cannot remove colour noise.</source>
        <translation>此模型无法去除彩色噪点。</translation>
    </message>
    <message>
        <source>The photo is grey.</source>
        <translation>照片为灰度图像。</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>正在估计…</translation>
    </message>
</context>
<context>
    <name>CompareCanvas</name>
    <message>
        <source>Before and after</source>
        <translation>原图与结果对比</translation>
    </message>
    <message>
        <source>The arrow keys move the divider, with Shift in larger steps. 1 shows all of the original, 2 half, 3 all of the result. Hold Space to see the original, and L for a loupe. Ctrl with the arrow keys moves the picture.</source>
        <translation>方向键移动分割线，按住 Shift 步幅更大。按 1 显示整幅原图，按 2 各显示一半，按 3 显示整幅结果。按住空格键查看原图，按住 L 显示放大镜。Ctrl 加方向键移动画面。</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Hold to see the whole original, as with Space.</source>
        <translation>按住可查看整幅原图，与空格键相同。</translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>&amp;Strength</source>
        <translation>强度(&amp;S)</translation>
    </message>
    <message>
        <source>How much of the restoration goes into the result.</source>
        <translation>修复效果在结果中所占的比例。</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Everything as usual: found in the photo, not enlarged, the model for all photos.</source>
        <translation>全部恢复默认：按照片中检测到的值，不放大，使用通用模型。</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something unexpected happened. Your photos are untouched, and you can go on working. If it happens again, please copy this report and send it to the makers of redgui.</source>
        <translation>发生了意外错误。您的照片没有受到影响，您可以继续使用。如果再次发生，请复制此报告并发送给 redgui 的开发者。</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>发生了意外错误</translation>
    </message>
</context>
<context>
    <name>DetailButton</name>
    <message>
        <source>Finest detail</source>
        <translation>最精细处</translation>
    </message>
    <message>
        <source>Smooth area</source>
        <translation>平滑处</translation>
    </message>
    <message>
        <source>Darkest area</source>
        <translation>最暗处</translation>
    </message>
    <message>
        <source>{detail} at 100 %</source>
        <translation>{detail}，100%</translation>
    </message>
    <message>
        <source>{detail}, before and after, at 100 %. Click to go there.</source>
        <translation>{detail}，处理前后对比，100%。点击跳转到该处。</translation>
    </message>
</context>
<context>
    <name>DevicePart</name>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation>自动：{device}</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>GPU: {name}</source>
        <translation>GPU：{name}</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>This computer does not have it.</source>
        <translation>此电脑没有该设备。</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag the result into a folder or another program</source>
        <translation>将结果拖动到文件夹或其他程序</translation>
    </message>
    <message>
        <source>Drag the result</source>
        <translation>拖动结果</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Let go to open</source>
        <translation>松开即可打开</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>将照片拖放到此处</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>试用示例图片</translation>
    </message>
    <message>
        <source>A picture that redgui brings along, full of noise.</source>
        <translation>redgui 自带的一张充满噪点的图片。</translation>
    </message>
    <message>
        <source>{formats}; several photos or a folder work too; paste with {shortcut}</source>
        <translation>支持 {formats}，也可拖放多张照片或文件夹；按 {shortcut} 粘贴</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>最近的照片</translation>
    </message>
    <message>
        <source>No photo is open</source>
        <translation>没有打开的照片</translation>
    </message>
</context>
<context>
    <name>FormBox</name>
    <message>
        <source>F&amp;ile format</source>
        <translation>文件格式(&amp;I)</translation>
    </message>
    <message>
        <source>Qualit&amp;y</source>
        <translation>质量(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Bit depth</source>
        <translation>位深(&amp;B)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>as the photo</source>
        <translation>与照片相同</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 位</translation>
    </message>
</context>
<context>
    <name>Glimpse</name>
    <message>
        <source>Reading the photo…</source>
        <translation>正在读取照片…</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>指南页面</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Zoom {percent}</source>
        <translation>缩放 {percent}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>{megapixels} MP</source>
        <translation>{megapixels} 百万像素</translation>
    </message>
    <message>
        <source>{bits} bit {colours}</source>
        <translation>{bits} 位{colours}</translation>
    </message>
    <message>
        <source>{format}, quality {quality}</source>
        <translation>{format}，质量 {quality}</translation>
    </message>
</context>
<context>
    <name>JpegPart</name>
    <message>
        <source>Double-click to go back to Auto.</source>
        <translation>双击恢复为自动。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Leave JPEG traces</source>
        <translation>保留 JPEG 压缩痕迹</translation>
    </message>
    <message>
        <source>Remove no traces of JPEG.</source>
        <translation>不去除 JPEG 压缩痕迹。</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Auto JPEG quality</source>
        <translation>自动 JPEG 质量</translation>
    </message>
    <message>
        <source>Take the quality that was found in the photo.</source>
        <translation>采用在照片中找到的质量。</translation>
    </message>
    <message>
        <source>As if saved at quality {quality}</source>
        <translation>按质量 {quality} 保存的照片处理</translation>
    </message>
    <message>
        <source>No traces of JPEG found</source>
        <translation>未发现 JPEG 痕迹</translation>
    </message>
    <message>
        <source>This model cannot remove JPEG traces.</source>
        <translation>此模型不能去除 JPEG 压缩痕迹。</translation>
    </message>
    <message>
        <source>&amp;JPEG traces</source>
        <translation>JPEG 痕迹(&amp;J)</translation>
    </message>
    <message>
        <source>How strong the traces are that saving as JPEG left, from 0 to 95: 100 less the quality.</source>
        <translation>保存为 JPEG 留下的痕迹有多强，0 到 95：即 100 减去质量。</translation>
    </message>
    <message>
        <source>Saved at quality {quality}: no traces to remove</source>
        <translation>保存质量 {quality}：没有要去除的痕迹</translation>
    </message>
    <message>
        <source>Once saved at quality {quality}</source>
        <translation>曾以质量 {quality} 保存</translation>
    </message>
    <message>
        <source>Saved at quality {quality}</source>
        <translation>保存质量 {quality}</translation>
    </message>
</context>
<context>
    <name>LicencePage</name>
    <message>
        <source>redgui stands on</source>
        <translation>redgui 所用的组件</translation>
    </message>
    <message>
        <source>It came without a licence text; its home page has one.</source>
        <translation>它未附带许可证文本，可在其主页查看。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Restore</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>清除记录</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language / 语言</source>
        <translation>语言(&amp;L) / Language</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Largest photo</source>
        <translation>最大照片(&amp;L)</translation>
    </message>
    <message>
        <source>{count} megapixels</source>
        <translation>{count} 百万像素</translation>
    </message>
    <message>
        <source>&amp;No limit</source>
        <translation>不限制(&amp;N)</translation>
    </message>
    <message>
        <source>Note redgui in a result&apos;s &amp;history (XMP)</source>
        <translation>在结果的历史记录 (XMP) 中注明 redgui(&amp;H)</translation>
    </message>
    <message>
        <source>Give results the &amp;file time of their photo</source>
        <translation>结果沿用照片的修改时间(&amp;F)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation>较新的消息</translation>
    </message>
    <message>
        <source>Older message</source>
        <translation>较早的消息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 条，共 {count} 条</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ModelPart</name>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>打开模型文件…</translation>
    </message>
    <message>
        <source>Removes noise and JPEG traces, and enlarges.</source>
        <translation>去除噪点和 JPEG 痕迹，也能放大。</translation>
    </message>
    <message>
        <source>Removes noise or enlarges, one of both at a time.</source>
        <translation>去除噪点或放大，每次只做其中一项。</translation>
    </message>
    <message>
        <source>All-round</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>RED30, the paper&apos;s</source>
        <translation>RED30（论文模型）</translation>
    </message>
</context>
<context>
    <name>NoisePart</name>
    <message>
        <source>&amp;Noise</source>
        <translation>降噪(&amp;N)</translation>
    </message>
    <message>
        <source>How much noise to remove: sigma in 8-bit grey levels, from 0 to 75. The mark is what was found: 100 %.</source>
        <translation>去除多少噪点：以 8 位灰阶为单位的 sigma，从 0 到 75。刻度标出检测值：100 %。</translation>
    </message>
    <message>
        <source>Double-click to go back to Auto.</source>
        <translation>双击恢复为自动。</translation>
    </message>
    <message>
        <source>&amp;Auto</source>
        <translation>自动(&amp;A)</translation>
    </message>
    <message>
        <source>Auto noise level</source>
        <translation>自动降噪级别</translation>
    </message>
    <message>
        <source>Remove as much noise as was found in the photo.</source>
        <translation>按照片中检测到的噪点量降噪。</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the shadows.</source>
        <translation>噪点从黑到白的强度：暗部最强。</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the middle tones.</source>
        <translation>噪点从黑到白的强度：中间调最强。</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the lights.</source>
        <translation>噪点从黑到白的强度：亮部最强。</translation>
    </message>
    <message>
        <source>This model finds the noise level itself.</source>
        <translation>此模型会自行判断噪点级别。</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>正在估计…</translation>
    </message>
    <message>
        <source>No noise found</source>
        <translation>未检测到噪点</translation>
    </message>
    <message>
        <source>{percent} % of the {level} found</source>
        <translation>检测值 {level} 的 {percent} %</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Restored</source>
        <translation>修复完成</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name} 已修复完成。</translation>
    </message>
    <message>
        <source>The queue has stopped</source>
        <translation>队列已停止</translation>
    </message>
    <message>
        <source>The queue is done</source>
        <translation>队列已完成</translation>
    </message>
    <message>
        <source>All its photos have had their turn.</source>
        <translation>队列中的照片已全部处理。</translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source>From {low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
</context>
<context>
    <name>Openers</name>
    <message>
        <source>Open all the same</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>拖入的图片</translation>
    </message>
    <message>
        <source>redgui does not use the network: save the picture first, and open its file.</source>
        <translation>redgui 不使用网络：请先保存图片，再打开其文件。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard; copy one first.</source>
        <translation>剪贴板中没有图片；请先复制一张。</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>colour noise {level}</source>
        <translation>彩色噪点 {level}</translation>
    </message>
    <message>
        <source>JPEG traces of quality {quality}</source>
        <translation>质量 {quality} 的 JPEG 痕迹</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Nothing to restore: the photo stays as it is.</source>
        <translation>无需修复：照片保持不变。</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>{seconds} s on the processor</source>
        <translation>处理器用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} s on the GPU</source>
        <translation>GPU 用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>Restored: {words}</source>
        <translation>修复完成：{words}</translation>
    </message>
    <message>
        <source>twice as large</source>
        <translation>放大到两倍</translation>
    </message>
    <message>
        <source>{factor} times as large</source>
        <translation>放大到 {factor} 倍</translation>
    </message>
</context>
<context>
    <name>OutputBox</name>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>请选择存放结果的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder with its whole path for the results.</source>
        <translation>请用完整路径指定存放结果的文件夹。</translation>
    </message>
    <message>
        <source>{folder} is not a folder; choose another one.</source>
        <translation>{folder} 不是文件夹；请另选一个。</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>存放结果的文件夹</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>示例：{name}</translation>
    </message>
    <message>
        <source>Res&amp;ult folder</source>
        <translation>结果文件夹(&amp;U)</translation>
    </message>
    <message>
        <source>Name t&amp;emplate</source>
        <translation>文件名模板(&amp;E)</translation>
    </message>
    <message>
        <source>Where a name is ta&amp;ken</source>
        <translation>文件名已存在时(&amp;K)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for the folder of the results</source>
        <translation>浏览存放结果的文件夹</translation>
    </message>
    <message>
        <source>skip the photo</source>
        <translation>跳过该照片</translation>
    </message>
    <message>
        <source>rename the result</source>
        <translation>重命名结果</translation>
    </message>
    <message>
        <source>replace it</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Open a model file</source>
        <translation>打开模型文件</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>PresetPart</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Keep and exchange presets</source>
        <translation>保存和交换预设</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>另存为预设…</translation>
    </message>
    <message>
        <source>Import a preset…</source>
        <translation>导入预设…</translation>
    </message>
    <message>
        <source>Export this preset…</source>
        <translation>导出此预设…</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>删除此预设</translation>
    </message>
    <message>
        <source>By camera and ISO</source>
        <translation>按相机和 ISO</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
</context>
<context>
    <name>ProgressBox</name>
    <message>
        <source>Star&amp;t</source>
        <translation>开始(&amp;T)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>{speed} megapixels a second</source>
        <translation>每秒 {speed} 百万像素</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} 张照片</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>完成 {count}</translation>
    </message>
    <message>
        <source>{count} with nothing to restore</source>
        <translation>{count} 张无需修复</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>失败 {count}</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>跳过 {count}</translation>
    </message>
    <message>
        <source>{count} stopped</source>
        <translation>停止 {count}</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>剩余 {count}</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>正在查找照片…</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>{name} {percent}</source>
        <translation>{name} {percent}</translation>
    </message>
    <message>
        <source>Start goes on with what was stopped.</source>
        <translation>“开始”会继续处理已停止的照片。</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>约 {time}</translation>
    </message>
    <message>
        <source>up to {memory} of memory</source>
        <translation>内存最多 {memory}</translation>
    </message>
    <message>
        <source>{disk} on the disk, where {free} are free</source>
        <translation>磁盘 {disk}（可用 {free}）</translation>
    </message>
    <message>
        <source>Forecast: {parts}</source>
        <translation>预计：{parts}</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>队列进度</translation>
    </message>
    <message>
        <source>Stop a&amp;ll</source>
        <translation>全部停止(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>重试失败项(&amp;R)</translation>
    </message>
    <message>
        <source>Rep&amp;ort…</source>
        <translation>报告(&amp;O)…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Show the folder with the results.</source>
        <translation>显示保存结果的文件夹。</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>{speed} megapixels a second</source>
        <translation>每秒 {speed} 百万像素</translation>
    </message>
    <message>
        <source>Finished and kept: {what}</source>
        <translation>已完成并保留：{what}</translation>
    </message>
    <message>
        <source>Save the result with {what}</source>
        <translation>保存此结果：{what}</translation>
    </message>
    <message>
        <source>Set the controls back to {what}</source>
        <translation>将控件恢复为：{what}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop restoring</source>
        <translation>停止修复</translation>
    </message>
    <message>
        <source>Save this result</source>
        <translation>保存此结果</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>恢复到此结果</translation>
    </message>
    <message>
        <source>Back to the finished result</source>
        <translation>恢复到已完成的结果</translation>
    </message>
    <message>
        <source>Progress of the restoration</source>
        <translation>修复进度</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QualityPart</name>
    <message>
        <source>&amp;Quality</source>
        <translation>质量(&amp;Q)</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Fast quality</source>
        <translation>快速质量</translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation>最佳质量</translation>
    </message>
    <message>
        <source>One view of the photo.</source>
        <translation>只处理照片的一个视图。</translation>
    </message>
    <message>
        <source>Restores the photo in 8 views and takes their mean.</source>
        <translation>从 8 个视角恢复照片并取平均值。</translation>
    </message>
    <message>
        <source>Best is a little finer and takes 8 times as long.</source>
        <translation>“最佳”更精细一些，用时为 8 倍。</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The restored {name} has not been saved.</source>
        <translation>修复后的 {name} 尚未保存。</translation>
    </message>
    <message>
        <source>{count} restored photos have not been saved.</source>
        <translation>有 {count} 张修复后的照片尚未保存。</translation>
    </message>
    <message>
        <source>It would be lost. The original is untouched either way.</source>
        <translation>关闭后结果将丢失。无论如何，原图都不会改动。</translation>
    </message>
    <message>
        <source>They would be lost. The originals are untouched either way. Save all writes each result where Save as would put it, and replaces nothing.</source>
        <translation>关闭后结果将丢失。无论如何，原图都不会改动。“全部保存”会把每个结果写到“另存为”建议的位置，不会替换任何文件。</translation>
    </message>
    <message>
        <source>The queue is still restoring; {count} photos are left.</source>
        <translation>队列仍在修复；还剩 {count} 张照片。</translation>
    </message>
    <message>
        <source>{name} is still being restored.</source>
        <translation>仍在修复 {name}。</translation>
    </message>
    <message>
        <source>Closing stops that. The original is untouched either way.</source>
        <translation>关闭将停止修复。无论如何，原图都不会改动。</translation>
    </message>
    <message>
        <source>Closing stops the queue. What it has restored stays; add the same photos with the same folder for the results, and it resumes where it was.</source>
        <translation>关闭会停止队列。已修复的结果会保留；以后添加相同的照片并使用相同的结果文件夹，即可从中断处继续。</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>保持打开</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>全部保存</translation>
    </message>
</context>
<context>
    <name>QueueAdding</name>
    <message>
        <source>Add a folder to the queue</source>
        <translation>将文件夹添加到队列</translation>
    </message>
    <message>
        <source>There is nothing in it that is not in the queue already.</source>
        <translation>其中没有尚未加入队列的照片。</translation>
    </message>
    <message>
        <source>There are no photos in {folder}.</source>
        <translation>{folder} 中没有照片。</translation>
    </message>
</context>
<context>
    <name>QueueLeaving</name>
    <message>
        <source>Write a report</source>
        <translation>写入报告</translation>
    </message>
    <message>
        <source>The report is in {name}.</source>
        <translation>报告已写入 {name}。</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>修复中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>nothing to restore</source>
        <translation>无需修复</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读取中</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>写入中</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>先前完成</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}: {reason}</translation>
    </message>
    <message>
        <source>{state}, settings of its own</source>
        <translation>{state}，使用单独的设置</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{noise}, colour noise {level}</source>
        <translation>{noise}，彩色噪点 {level}</translation>
    </message>
    <message>
        <source>The limit is in the menu Photo, under Largest photo.</source>
        <translation>上限可在“照片”菜单的“最大照片”中更改。</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>Name or folder</source>
        <translation>名称或文件夹</translation>
    </message>
    <message>
        <source>Show only photos with this in their name or folder</source>
        <translation>仅显示名称或文件夹中包含此内容的照片</translation>
    </message>
</context>
<context>
    <name>QueuePresenter</name>
    <message>
        <source>Queue ({count})</source>
        <translation>队列（{count}）</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Photos in the queue</source>
        <translation>队列中的照片</translation>
    </message>
    <message>
        <source>&amp;Compare before and after</source>
        <translation>对比修复前后(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;with a preview</source>
        <translation>打开并预览(&amp;W)</translation>
    </message>
    <message>
        <source>Show result in &amp;folder</source>
        <translation>在文件夹中显示结果(&amp;F)</translation>
    </message>
    <message>
        <source>Copy &amp;reason</source>
        <translation>复制原因(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Restore a&amp;gain with other settings</source>
        <translation>用其他设置重新修复(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Remo&amp;ve from the queue</source>
        <translation>从队列中移除(&amp;V)</translation>
    </message>
    <message>
        <source>Move t&amp;o the top</source>
        <translation>移到顶部(&amp;O)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move to the &amp;bottom</source>
        <translation>移到底部(&amp;B)</translation>
    </message>
    <message>
        <source>Use the settings of &amp;all for these</source>
        <translation>为这些照片使用通用设置(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Restored by the queue; saved as {name}</source>
        <translation>已由队列修复；已保存为 {name}</translation>
    </message>
    <message>
        <source>Nothing to restore: no noise and no traces of JPEG found.</source>
        <translation>无需修复：未检测到噪点和 JPEG 痕迹。</translation>
    </message>
    <message>
        <source>Nothing to restore: with these settings the photo stays as it is.</source>
        <translation>无需修复：按这些设置，照片保持原样。</translation>
    </message>
    <message>
        <source>; saved as {name}</source>
        <translation>；已保存为 {name}</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>浏览文件夹</translation>
    </message>
    <message>
        <source>8 bits per channel</source>
        <translation>每通道 8 位</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>每通道 16 位</translation>
    </message>
    <message>
        <source>Keep camera and description data</source>
        <translation>保留相机与说明数据</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The colour profile always stays, or the colours would be wrong.</source>
        <translation>始终保留色彩配置文件，否则颜色会出错。</translation>
    </message>
    <message>
        <source>May hold {tokens}</source>
        <translation>可包含 {tokens}</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>质量(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>位深(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>文件名(&amp;N)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>Name &amp;template</source>
        <translation>名称模板(&amp;T)</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>示例：{name}</translation>
    </message>
    <message>
        <source>Folder to save in</source>
        <translation>保存到文件夹</translation>
    </message>
    <message>
        <source>{name} exists and will be replaced.</source>
        <translation>{name} 已存在，将被替换。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Type a file name.</source>
        <translation>请输入文件名。</translation>
    </message>
    <message>
        <source>The file name is too long; shorten it.</source>
        <translation>文件名过长；请缩短。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist; choose another one.</source>
        <translation>文件夹 {folder} 不存在；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>You may not write in {folder}; choose another folder.</source>
        <translation>您无权写入 {folder}；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{name} is a folder; add a file name.</source>
        <translation>{name} 是文件夹；请加上文件名。</translation>
    </message>
    <message>
        <source>redgui cannot write {suffix}; end the name in one of {endings}.</source>
        <translation>redgui 无法写入 {suffix}；文件名请以下列之一结尾：{endings}。</translation>
    </message>
    <message>
        <source>This file name is not allowed here; choose another one.</source>
        <translation>此处不允许使用这个文件名；请换一个。</translation>
    </message>
    <message>
        <source>{name} is an original, which is never replaced; choose another name.</source>
        <translation>{name} 是原图，绝不会被替换；请换一个名称。</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>The result is on the clipboard.</source>
        <translation>结果已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
</context>
<context>
    <name>ScalePart</name>
    <message>
        <source>Enlar&amp;ge</source>
        <translation>放大(&amp;G)</translation>
    </message>
    <message>
        <source>How many times as wide and as high the result becomes.</source>
        <translation>结果的宽和高是原图的多少倍。</translation>
    </message>
    <message>
        <source>{factor} ×</source>
        <translation>{factor} ×</translation>
    </message>
    <message>
        <source>Enlarge {factor}</source>
        <translation>放大 {factor}</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>{name}; the other side follows.</source>
        <translation>{name}；另一边随之改变。</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>{megapixels} MP</source>
        <translation>{megapixels} 百万像素</translation>
    </message>
    <message>
        <source>{time}, {memory}</source>
        <translation>{time}，{memory}</translation>
    </message>
    <message>
        <source>Needs {needed} of memory, but only {free} is free.</source>
        <translation>需要 {needed} 内存，但仅剩 {free} 可用。</translation>
    </message>
    <message>
        <source>under a second</source>
        <translation>不到 1 秒</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>约 {time}</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>The settings on the right are for all photos; select some to change theirs alone.</source>
        <translation>右侧的设置适用于所有照片；选中若干照片可单独更改它们的设置。</translation>
    </message>
    <message>
        <source>The settings on the right are for {name} alone.</source>
        <translation>右侧的设置仅适用于 {name}。</translation>
    </message>
    <message>
        <source>The settings on the right are for the {count} selected photos alone.</source>
        <translation>右侧的设置仅适用于选中的 {count} 张照片。</translation>
    </message>
    <message>
        <source>For all photos</source>
        <translation>适用于所有照片</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Empty the list; while photos are restored what is left of them stays. No file is touched.</source>
        <translation>清空列表；修复进行时，尚未完成的照片会保留。不会改动任何文件。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>a folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>特殊文件，不是普通文件</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes); use another copy of the photo.</source>
        <translation>{name} 是空文件（0 字节）；请使用照片的其他副本。</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free; close other programs and try again.</source>
        <translation>可用内存不足以打开 {name}；请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>{name} does not exist in {folder}; check the name.</source>
        <translation>{folder} 中不存在 {name}；请检查文件名。</translation>
    </message>
    <message>
        <source>{name} could not be read from the disk ({reason}); check the drive and try again.</source>
        <translation>无法从磁盘读取 {name}（{reason}）；请检查驱动器后重试。</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete and cannot be decoded; open it in another program or use another copy.</source>
        <translation>{name} 已损坏或不完整，无法解码；请用其他程序打开，或使用其他副本。</translation>
    </message>
    <message>
        <source>{name} is damaged: it says it is {width} x {height} pixels; use another copy.</source>
        <translation>{name} 已损坏：它声称的尺寸为 {width} x {height} 像素；请使用其他副本。</translation>
    </message>
    <message>
        <source>{name} is a camera RAW file, which needs an extra part: pip install &quot;redgui[raw]&quot;.</source>
        <translation>{name} 是相机 RAW 文件，需要附加组件：pip install &quot;redgui[raw]&quot;。</translation>
    </message>
    <message>
        <source>{name} is a volume, not a photo; export one of its slices.</source>
        <translation>{name} 是体数据，不是照片；请导出其中一个切片。</translation>
    </message>
    <message>
        <source>{name} has {count} channels, which no photo has; export three of them.</source>
        <translation>{name} 有 {count} 个通道，不是照片；请导出其中三个通道。</translation>
    </message>
    <message>
        <source>{name} is packed as {how}, which redgui does not unpack in a TIFF; save it with LZW or without compression.</source>
        <translation>{name} 采用 {how} 压缩，redgui 不在 TIFF 中解压这种格式；请另存为 LZW 压缩或不压缩的文件。</translation>
    </message>
    <message>
        <source>{name} is cut short: part of its picture is missing; use another copy.</source>
        <translation>{name} 被截断：缺少部分画面；请使用其他副本。</translation>
    </message>
    <message>
        <source>{name} holds {kind} samples; convert it to 16-bit integers first.</source>
        <translation>{name} 的样本类型为 {kind}；请先转换为 16 位整数。</translation>
    </message>
    <message>
        <source>it holds NaN or infinite samples</source>
        <translation>其中含有 NaN 或无穷大的样本</translation>
    </message>
    <message>
        <source>its {bits}-bit samples were read as 8 bits: it is an animation without a still picture</source>
        <translation>{bits} 位样本按 8 位读取：它是没有静止图像的动画</translation>
    </message>
    <message>
        <source>samples darker than black or brighter than white were clipped</source>
        <translation>比黑更暗或比白更亮的样本已被裁切</translation>
    </message>
    <message>
        <source>through its colour profile</source>
        <translation>通过其色彩配置文件</translation>
    </message>
    <message>
        <source>by their definition</source>
        <translation>按色彩空间的定义</translation>
    </message>
    <message>
        <source>without a usable colour profile, so colours may differ</source>
        <translation>在没有可用色彩配置文件（颜色可能有偏差）的情况下</translation>
    </message>
    <message>
        <source>it was developed from camera RAW to 16-bit sRGB with the camera&apos;s white balance</source>
        <translation>已使用相机的白平衡将相机 RAW 冲印为 16 位 sRGB</translation>
    </message>
    <message>
        <source>it holds more than one picture; only the first was read</source>
        <translation>其中不止一幅图像；只读取了第一幅</translation>
    </message>
    <message>
        <source>it holds {count} pictures; only the first was read</source>
        <translation>其中有 {count} 幅图像；只读取了第一幅</translation>
    </message>
    <message>
        <source>1 extra image</source>
        <translation>1 幅附加图像</translation>
    </message>
    <message>
        <source>{count} extra images</source>
        <translation>{count} 幅附加图像</translation>
    </message>
    <message>
        <source>its depth map or gain map will not be kept</source>
        <translation>其深度图或增益图不会保留</translation>
    </message>
    <message>
        <source>its extra channels are not colours or transparency and were left out</source>
        <translation>其附加通道既不是颜色也不是透明度，已略去</translation>
    </message>
    <message>
        <source>its channels have different depths and were all read with 8 bits</source>
        <translation>其各通道的位深不同，已全部按 8 位读取</translation>
    </message>
    <message>
        <source>its colours are in a space that redgui does not know (number {number} of JPEG 2000)</source>
        <translation>其颜色所用的色彩空间 redgui 无法识别（JPEG 2000 编号 {number}）</translation>
    </message>
    <message>
        <source>its EXIF data is damaged and was left out</source>
        <translation>其 EXIF 数据已损坏，已略去</translation>
    </message>
    <message>
        <source>its {kind} metadata is damaged and was left out</source>
        <translation>其 {kind} 元数据已损坏，已略去</translation>
    </message>
    <message>
        <source>its colour profile is damaged and was left out: the colours are taken as sRGB</source>
        <translation>其色彩配置文件已损坏，已略去：颜色按 sRGB 处理</translation>
    </message>
    <message>
        <source>its colour profile is for {space}, not for this picture, and was left out</source>
        <translation>其色彩配置文件用于 {space}，不适用于此图像，已略去</translation>
    </message>
    <message>
        <source>its wide-gamut or HDR colours come without a colour profile and are taken as sRGB: they may look dull</source>
        <translation>其广色域或 HDR 颜色没有附带色彩配置文件，按 sRGB 处理：颜色可能显得暗淡</translation>
    </message>
    <message>
        <source>The samples of a photo</source>
        <translation>照片的像素数据</translation>
    </message>
    <message>
        <source>The alpha of a photo</source>
        <translation>照片的透明度数据</translation>
    </message>
    <message>
        <source>The samples of a photo must be (h, w, 1) or (h, w, 3), not {shape}.</source>
        <translation>照片的像素数据必须是 (h, w, 1) 或 (h, w, 3)，而不是 {shape}。</translation>
    </message>
    <message>
        <source>{formats} and camera RAW</source>
        <translation>{formats} 和相机 RAW</translation>
    </message>
    <message>
        <source>The alpha of a photo must be {shape} {kind} like its samples, not {alpha} {other}.</source>
        <translation>照片的透明度数据必须与像素数据一样是 {shape} {kind}，而不是 {alpha} {other}。</translation>
    </message>
    <message>
        <source>The metadata of a photo must be Metadata, not {kind}.</source>
        <translation>照片的元数据必须是 Metadata，而不是 {kind}。</translation>
    </message>
    <message>
        <source>The JPEG quality of a photo must be 1 to 100, not {quality}.</source>
        <translation>照片的 JPEG 品质必须是 1 到 100，而不是 {quality}。</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free, or than a photo of its size should; close other programs, or use another copy.</source>
        <translation>{name} 需要的内存超过了可用内存，或者超过了这种尺寸的照片应有的用量；请关闭其他程序，或使用照片的其他副本。</translation>
    </message>
    <message>
        <source>its metadata is larger than any photo&apos;s and was left out</source>
        <translation>其元数据大于任何照片应有的大小，未被保留</translation>
    </message>
    <message>
        <source>that name is taken; choose another one, or allow it to be overwritten</source>
        <translation>该名称已被占用；请换一个名称，或允许覆盖</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist; create it first</source>
        <translation>文件夹 {folder} 不存在；请先创建</translation>
    </message>
    <message>
        <source>{folder} is not a folder; choose another one</source>
        <translation>{folder} 不是文件夹；请另选一个</translation>
    </message>
    <message>
        <source>a folder has that name; choose another one</source>
        <translation>已有同名文件夹；请换一个名称</translation>
    </message>
    <message>
        <source>{folder} is read-only; choose another folder</source>
        <translation>{folder} 是只读的；请选择其他文件夹</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another folder</source>
        <translation>磁盘已满；请释放一些空间或选择其他文件夹</translation>
    </message>
    <message>
        <source>your share of the disk is full; free some space or choose another folder</source>
        <translation>您的磁盘配额已满；请释放一些空间或选择其他文件夹</translation>
    </message>
    <message>
        <source>it is larger than this disk or account allows; choose another folder</source>
        <translation>文件大小超过此磁盘或账户的限制；请选择其他文件夹</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>名称过长；请换一个较短的名称</translation>
    </message>
    <message>
        <source>{reason}; choose another folder or format</source>
        <translation>{reason}；请选择其他文件夹或格式</translation>
    </message>
    <message>
        <source>{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most} on a side; choose .tif or .png.</source>
        <translation>无法写入 {name}：尺寸为 {width} x {height} 像素，而 {format} 每边最多 {most} 像素；请选择 .tif 或 .png。</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free to be written; close other programs.</source>
        <translation>可用内存不足以写入 {name}；请关闭其他程序。</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>无后缀的形式</translation>
    </message>
    <message>
        <source>{format} has no transparency, so it was left out</source>
        <translation>{format} 不支持透明度，因此透明度已略去</translation>
    </message>
    <message>
        <source>its EXIF, XMP and resolution could not be written and were left out</source>
        <translation>其 EXIF、XMP 和分辨率无法写入，已略去</translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation>ICC 配置文件</translation>
    </message>
    <message>
        <source>the camera maker&apos;s private part of it</source>
        <translation>其中相机厂商的专有部分</translation>
    </message>
    <message>
        <source>it</source>
        <translation>这些数据</translation>
    </message>
    <message>
        <source>its XMP data is larger than the 64 KB JPEG can hold and was left out</source>
        <translation>其 XMP 数据超过了 JPEG 的 64 KB 上限，已略去</translation>
    </message>
    <message>
        <source>its colour profile is larger than JPEG can hold and was left out</source>
        <translation>其色彩配置文件超过了 JPEG 的容量上限，已略去</translation>
    </message>
    <message>
        <source>weights/index.toml is damaged ({reason}); install redgui again.</source>
        <translation>weights/index.toml 已损坏（{reason}）；请重新安装 redgui。</translation>
    </message>
    <message>
        <source>{name}: the file is not the one that redgui shipped (SHA-256); install redgui again.</source>
        <translation>{name}：该文件不是 redgui 附带的文件（SHA-256 不符）；请重新安装 redgui。</translation>
    </message>
    <message>
        <source>{path}: the weights cannot be read ({reason}).</source>
        <translation>{path}：无法读取权重（{reason}）。</translation>
    </message>
    <message>
        <source>{name}: not a safetensors file, or a damaged one ({reason}).</source>
        <translation>{name}：不是 safetensors 文件，或文件已损坏（{reason}）。</translation>
    </message>
    <message>
        <source>{name}: the weights do not fit the network they describe.</source>
        <translation>{name}：权重与其描述的网络不符。</translation>
    </message>
    <message>
        <source>{name}: the weights hold values that are not finite.</source>
        <translation>{name}：权重中含有非有限的数值。</translation>
    </message>
    <message>
        <source>{name}: not a redgui model (its metadata does not say so).</source>
        <translation>{name}：不是 redgui 模型（其元数据未注明）。</translation>
    </message>
    <message>
        <source>{name}: its description of the network is damaged ({reason}).</source>
        <translation>{name}：其网络描述已损坏（{reason}）。</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>Apple GPU</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>按您的选择</translation>
    </message>
    <message>
        <source>the fastest of {devices}</source>
        <translation>{devices} 中最快的设备</translation>
    </message>
    <message>
        <source>the only device</source>
        <translation>唯一的设备</translation>
    </message>
    <message>
        <source>fallback after a device failed</source>
        <translation>设备出错后的后备方案</translation>
    </message>
    <message>
        <source>fallback after an overflow</source>
        <translation>溢出后的后备方案</translation>
    </message>
    <message>
        <source>fallback after a result that is not finite</source>
        <translation>结果非有限值后的后备方案</translation>
    </message>
    <message>
        <source>{device} failed ({reason}); the CPU took over.</source>
        <translation>{device} 出错（{reason}）；已改用 CPU。</translation>
    </message>
    <message>
        <source>A picture must be a NumPy array, not {kind}; use numpy.asarray.</source>
        <translation>图片必须是 NumPy 数组，而不是 {kind}；请使用 numpy.asarray。</translation>
    </message>
    <message>
        <source>A picture must be (h, w), (h, w, 1), (h, w, 3) or (h, w, 4), not {shape}.</source>
        <translation>图片的形状必须是 (h, w)、(h, w, 1)、(h, w, 3) 或 (h, w, 4)，而不是 {shape}。</translation>
    </message>
    <message>
        <source>There is no setting {name!r}; choose one of {known}.</source>
        <translation>没有名为 {name!r} 的设置；请从 {known} 中选择。</translation>
    </message>
    <message>
        <source>A picture of floats must lie in [0, 1], without NaN; divide it by its white, or clip it.</source>
        <translation>浮点图片的数值必须在 [0, 1] 之内，且不含 NaN；请除以其白色值或进行裁剪。</translation>
    </message>
    <message>
        <source>A cluster needs an extra part: pip install &quot;redgui[cluster]&quot;.</source>
        <translation>使用集群需要附加组件：pip install &quot;redgui[cluster]&quot;。</translation>
    </message>
    <message>
        <source>There is no Dask scheduler at {address}; start one with `dask scheduler`, or correct the address.</source>
        <translation>{address} 处没有 Dask 调度器；请用 `dask scheduler` 启动一个，或更正地址。</translation>
    </message>
    <message>
        <source>The worker {address} cannot run redgui ({reason}); install redgui {version} there.</source>
        <translation>工作节点 {address} 无法运行 redgui（{reason}）；请在那里安装 redgui {version}。</translation>
    </message>
    <message>
        <source>The worker {address} was lost while it restored the photo, which was begun again.</source>
        <translation>工作节点 {address} 在修复这张照片时失去联系，照片已重新开始修复。</translation>
    </message>
    <message>
        <source>{name} was given up, because {count} workers were lost over it; look into their logs, and give them more memory if that is what they wanted.</source>
        <translation>已放弃 {name}，因为有 {count} 个工作节点在处理它时失去联系；请查看它们的日志，如果是内存不足，请为其增加内存。</translation>
    </message>
    <message>
        <source>That is no Photo but {kind}; use restore_array for arrays.</source>
        <translation>这不是 Photo，而是 {kind}；数组请用 restore_array。</translation>
    </message>
    <message>
        <source>The settings must be RestoreSettings, not {kind}; or keywords.</source>
        <translation>设置必须是 RestoreSettings 或关键字参数，而不是 {kind}。</translation>
    </message>
    <message>
        <source>A picture must have no mask; give its pixels values first, as by array.filled().</source>
        <translation>图片不能带掩码；请先为其像素填入数值，例如用 array.filled()。</translation>
    </message>
    <message>
        <source>A picture must be uint8, uint16 or floats in [0, 1], not {kind}.</source>
        <translation>图片必须是 uint8、uint16 或 [0, 1] 之间的浮点数，而不是 {kind}。</translation>
    </message>
    <message>
        <source>weights/{name} is damaged ({reason}); install redgui again.</source>
        <translation>weights/{name} 已损坏（{reason}）；请重新安装 redgui。</translation>
    </message>
    <message>
        <source>The picture consists of printed dots; scan it with descreening switched on.</source>
        <translation>图片由印刷网点组成；请在扫描时开启去网纹。</translation>
    </message>
    <message>
        <source>There are black and white specks (salt-and-pepper noise); a median filter removes them.</source>
        <translation>图片中有黑白斑点（椒盐噪声）；可用中值滤波去除。</translation>
    </message>
    <message>
        <source>The cluster at {address} was lost ({kind}: {reason}); start the scheduler again and restore the rest.</source>
        <translation>与集群 {address} 失去联系（{kind}：{reason}）；请重新启动调度器，再修复其余照片。</translation>
    </message>
    <message>
        <source>The worker {address} does not see the results in {folder}; give it the same storage at that path.</source>
        <translation>工作节点 {address} 看不到 {folder} 中的结果；请让它在该路径使用相同的存储。</translation>
    </message>
    <message>
        <source>The worker {address} has redgui {there}, this computer {here}; install the same version on all of them.</source>
        <translation>工作节点 {address} 上是 redgui {there}，此电脑上是 {here}；请在所有机器上安装相同版本。</translation>
    </message>
    <message>
        <source>The worker {address} does not see the photos in {folder}; give it the same storage at that path.</source>
        <translation>工作节点 {address} 看不到 {folder} 中的照片；请让它在该路径使用相同的存储。</translation>
    </message>
    <message>
        <source>The worker {address} has other weights for the model {model}; give it the same file.</source>
        <translation>工作节点 {address} 上模型 {model} 的权重不同；请为它提供相同的文件。</translation>
    </message>
    <message>
        <source>The worker {address} cannot load the model {model}: {reason}</source>
        <translation>工作节点 {address} 无法加载模型 {model}：{reason}</translation>
    </message>
    <message>
        <source>The results need about {size:,.1f} GB, and {free:,.1f} GB are free; make room or choose another folder.</source>
        <translation>结果约需 {size:,.1f} GB，而可用空间为 {free:,.1f} GB；请腾出空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The journal in {folder} is larger than any that redgui writes; choose another folder.</source>
        <translation>{folder} 中的日志比 redgui 会写入的任何日志都大；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Another batch ({other}) works in {folder}; wait for it or choose another folder.</source>
        <translation>另一个批处理（{other}）正在使用 {folder}；请等它结束或选择其他文件夹。</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>The policy must be skip, rename or replace, not {policy!r}.</source>
        <translation>策略必须是 skip、rename 或 replace，而不是 {policy!r}。</translation>
    </message>
    <message>
        <source>A report must end in .csv or .json, not {suffix!r}.</source>
        <translation>报告文件名必须以 .csv 或 .json 结尾，而不是 {suffix!r}。</translation>
    </message>
    <message>
        <source>{name}: redgui failed unexpectedly ({kind}: {reason}).</source>
        <translation>{name}：redgui 出现意外错误（{kind}：{reason}）。</translation>
    </message>
    <message>
        <source>The model takes no noise level; colour noise was left as it is.</source>
        <translation>该模型不接受噪点强度；彩色噪点保持不变。</translation>
    </message>
    <message>
        <source>The folder {folder} is a link that leads out of the folder for the results; remove it, or choose another folder.</source>
        <translation>文件夹 {folder} 是指向结果文件夹之外的链接；请删除该链接，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{source}: {output} is an original; choose another folder or name for the result.</source>
        <translation>{source}：{output} 是原始照片；请为结果选择其他文件夹或名称。</translation>
    </message>
    <message>
        <source>{output} exists already; choose another name.</source>
        <translation>{output} 已存在；请选择其他名称。</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} 或 {second}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{name}: {what}.</source>
        <translation>{name}：{what}。</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>The name template {template!r} has a brace without its partner; write tokens as {{stem}}.</source>
        <translation>名称模板 {template!r} 中有不成对的花括号；请按 {{stem}} 的形式书写标记。</translation>
    </message>
    <message>
        <source>{why}; float32 because {arithmetic} would cost {loss:.3f} dB</source>
        <translation>{why}；使用 float32，因为 {arithmetic} 会损失 {loss:.3f} dB</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU，1 个线程</translation>
    </message>
    <message>
        <source>CPU, {count} threads</source>
        <translation>CPU，{count} 个线程</translation>
    </message>
    <message>
        <source>{why}; float32 because the hardware has no faster bfloat16</source>
        <translation>{why}；使用 float32，因为硬件没有更快的 bfloat16</translation>
    </message>
    <message>
        <source>{why}; {arithmetic} costs {loss:.3f} dB</source>
        <translation>{why}；{arithmetic} 损失 {loss:.3f} dB</translation>
    </message>
    <message>
        <source>This computer has no {device} device; choose {known}.</source>
        <translation>此电脑没有 {device} 设备；请选择 {known}。</translation>
    </message>
    <message>
        <source>{arithmetic} overflowed; float32 took over.</source>
        <translation>{arithmetic} 溢出；已改用 float32。</translation>
    </message>
    <message>
        <source>{device} gave a result that is not finite; the CPU took over.</source>
        <translation>{device} 给出了非有限的结果；已改用 CPU。</translation>
    </message>
    <message>
        <source>The network&apos;s result is not finite even in float32 on the CPU; choose another model.</source>
        <translation>即使在 CPU 上使用 float32，网络的结果仍非有限值；请选择其他模型。</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture {width} pixels wide; close other programs or choose a smaller scale.</source>
        <translation>内存不足以处理宽度为 {width} 像素的图像；请关闭其他程序或选择较小的放大倍数。</translation>
    </message>
    <message>
        <source>There is not enough memory; close other programs or choose a smaller scale.</source>
        <translation>内存不足；请关闭其他程序或选择较小的放大倍数。</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；未写入任何内容。</translation>
    </message>
    <message>
        <source>The model cannot remove JPEG traces; they were left as they are.</source>
        <translation>该模型不能去除 JPEG 压缩痕迹；这些痕迹保持原样。</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>{setting} must be {choices}, not {value}.</source>
        <translation>{setting} 必须是 {choices}，不能是 {value}。</translation>
    </message>
    <message>
        <source>The name template has the unknown token {{{token}}}; use {known}.</source>
        <translation>名称模板中有未知标记 {{{token}}}；请使用 {known}。</translation>
    </message>
    <message>
        <source>The name template has a slash; leave it out, and choose the folder apart from the name.</source>
        <translation>名称模板中有斜杠；请去掉斜杠，文件夹请另行选择。</translation>
    </message>
    <message>
        <source>The name template would give every photo the same name; add {{stem}}.</source>
        <translation>此名称模板会使所有照片同名；请加上 {{stem}}。</translation>
    </message>
    <message>
        <source>{file} is missing from this installation of redgui; install it again.</source>
        <translation>此 redgui 安装缺少 {file}；请重新安装。</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} 已存在。</translation>
    </message>
    <message>
        <source>{name} ended redgui twice while it was read and was passed over; use another copy, or restore it by itself to try it again.</source>
        <translation>读取 {name} 时 redgui 两次意外终止，已跳过该照片；请使用其他副本，或单独修复它以再试一次。</translation>
    </message>
    <message>
        <source>{path} is an original; choose another folder or name template for the results.</source>
        <translation>{path} 是原始照片；请为结果选择其他文件夹或文件名模板。</translation>
    </message>
    <message>
        <source>{folder} is the output folder itself; choose another folder for the results.</source>
        <translation>{folder} 就是输出文件夹本身；请为结果选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read ({reason}); change its permissions and add it again.</source>
        <translation>无法读取文件夹 {folder}（{reason}）；请更改其权限后重新添加。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); choose another folder for the results.</source>
        <translation>无法创建文件夹 {folder}（{reason}）；请为结果选择其他文件夹。</translation>
    </message>
    <message>
        <source>its journal is a link or no file</source>
        <translation>其中的日志是链接，或不是文件</translation>
    </message>
    <message>
        <source>{folder} cannot be used for the results ({reason}); choose another folder.</source>
        <translation>{folder} 无法用于存放结果（{reason}）；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Lines of the journal in {folder} that redgui did not write were passed over: {count}.</source>
        <translation>{folder} 的日志中有 {count} 行不是 redgui 写入的，已忽略。</translation>
    </message>
    <message>
        <source>The folder for the results, {folder}, is gone or was replaced; bring it back and restore the rest.</source>
        <translation>结果文件夹 {folder} 已消失或被替换；请恢复该文件夹，然后继续修复其余照片。</translation>
    </message>
    <message>
        <source>The folder for the results, {folder}, is not there with what was done; bring it back, or choose another one.</source>
        <translation>结果文件夹 {folder} 及其中已完成的结果不在原处；请恢复该文件夹，或另选一个。</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free; close other programs or choose a smaller scale.</source>
        <translation>处理 {name} 需要的内存超过可用内存；请关闭其他程序或选择较小的放大倍数。</translation>
    </message>
    <message>
        <source>process {number} on {computer}</source>
        <translation>{computer} 上的进程 {number}</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>另一个进程</translation>
    </message>
    <message>
        <source>The journal in {folder} cannot be written ({reason}); free some space there.</source>
        <translation>无法写入 {folder} 中的日志（{reason}）；请在那里腾出空间。</translation>
    </message>
    <message>
        <source>The output folder cannot be changed while photos are restored; stop them first.</source>
        <translation>修复照片时无法更改输出文件夹；请先停止修复。</translation>
    </message>
    <message>
        <source>{path} is an original; choose another place for the report.</source>
        <translation>{path} 是原图；请为报告另选位置。</translation>
    </message>
    <message>
        <source>The report {path} cannot be written ({reason}); choose another place.</source>
        <translation>无法写入报告 {path}（{reason}）；请选择其他位置。</translation>
    </message>
    <message>
        <source>There is no model {name!r}; choose {known}, or a .safetensors file.</source>
        <translation>没有模型 {name!r}；请选择 {known}，或一个 .safetensors 文件。</translation>
    </message>
    <message>
        <source>it was converted from {mode} to sRGB {how}</source>
        <translation>已{how}从 {mode} 转换为 sRGB</translation>
    </message>
    <message>
        <source>it carries {extra} (a preview, gain map or second view), which will not be kept</source>
        <translation>带有 {extra}（预览、增益图或第二视图），不会保留</translation>
    </message>
    <message>
        <source>it was converted from 16-bit {mode} to 8-bit sRGB {how}</source>
        <translation>已{how}从 16 位 {mode} 转换为 8 位 sRGB</translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}; convert it to 16-bit integers first.</source>
        <translation>无法使用 {name}：{why}；请先转换为 16 位整数。</translation>
    </message>
    <message>
        <source>its EXIF data is larger than the 64 KB JPEG can hold, so {what} was left out</source>
        <translation>其 EXIF 数据超过了 JPEG 的 64 KB 上限，因此{what}已略去</translation>
    </message>
    <message>
        <source>the format has no grey, so it was converted to sRGB {how}</source>
        <translation>该格式不支持灰度，因此已{how}转换为 sRGB</translation>
    </message>
    <message>
        <source>{name} is not a photo in a known format; redgui reads {formats}.</source>
        <translation>{name} 不是已知格式的照片；redgui 可读取 {formats}。</translation>
    </message>
    <message>
        <source>{what} must be a NumPy array, not {kind}.</source>
        <translation>{what}必须是 NumPy 数组，而不是 {kind}。</translation>
    </message>
    <message>
        <source>{what} must be uint8 or uint16, not {kind}.</source>
        <translation>{what}必须是 uint8 或 uint16，而不是 {kind}。</translation>
    </message>
    <message>
        <source>{name} cannot be read: you don&apos;t have permission; change its permissions or copy it somewhere else.</source>
        <translation>无法读取 {name}：您没有权限；请更改其权限或将其复制到别处。</translation>
    </message>
    <message>
        <source>{name} is {kind}; choose a photo file.</source>
        <translation>{name} 是{kind}；请选择照片文件。</translation>
    </message>
    <message>
        <source>its {bits}-bit samples were read with white at {white:.0f} and kept in 16 bits</source>
        <translation>{bits} 位样本以 {white:.0f} 为白色读取，并以 16 位保存</translation>
    </message>
    <message>
        <source>its samples reach {high:g}, which is neither a 0-1, a 0-255 nor a 0-65535 scale</source>
        <translation>其样本最大值为 {high:g}，不属于 0-1、0-255 或 0-65535 中的任何范围</translation>
    </message>
    <message>
        <source>{name} says it is {width} x {height} pixels ({size:,.0f} million), more than the limit of {limit:,.0f} million; raise the limit if that is right and this computer has the memory.</source>
        <translation>{name} 声称的尺寸为 {width} x {height} 像素（{size:,.0f} 百万），超过了 {limit:,.0f} 百万的上限；如果尺寸无误且内存足够，请提高上限。</translation>
    </message>
    <message>
        <source>{name} has {size:,.1f} GB, more than a photo within the limit of {limit:,.0f} million pixels can need; raise the limit if it is one all the same.</source>
        <translation>{name} 有 {size:,.1f} GB，超过了 {limit:,.0f} 百万像素上限之内的照片所需的大小；如果它确实是照片，请提高上限。</translation>
    </message>
    <message>
        <source>you don&apos;t have permission to write in {folder}; choose another folder</source>
        <translation>您无权写入 {folder}；请选择其他文件夹</translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}.</source>
        <translation>无法写入 {name}：{why}。</translation>
    </message>
    <message>
        <source>{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most:.0f} million; choose .tif or .png.</source>
        <translation>无法写入 {name}：尺寸为 {width} x {height} 像素，而 {format} 最多容纳 {most:.0f} 百万像素；请选择 .tif 或 .png。</translation>
    </message>
    <message>
        <source>The name template has more than {most} characters; choose a shorter one.</source>
        <translation>名称模板超过 {most} 个字符；请使用更短的模板。</translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}; use another copy.</source>
        <translation>{name} 无法使用：{why}；请使用另一份副本。</translation>
    </message>
    <message>
        <source>its comment is larger than the 64 KB JPEG can hold and was cut off</source>
        <translation>其注释超过 JPEG 所能容纳的 64 KB，已被截短</translation>
    </message>
    <message>
        <source>the longer part of its XMP is damaged or missing and was left out</source>
        <translation>其 XMP 中较长的部分已损坏或缺失，已略去</translation>
    </message>
    <message>
        <source>its Content Credentials (C2PA) hold for the original alone and will not be kept</source>
        <translation>其内容凭证 (C2PA) 只对原件有效，不会保留</translation>
    </message>
    <message>
        <source>{size:,} bytes that follow its picture will not be kept</source>
        <translation>图像之后的 {size:,} 字节不会保留</translation>
    </message>
    <message>
        <source>{name}: the answer of a worker is not one of redgui&apos;s; look into the logs of the workers, and at who runs them.</source>
        <translation>{name}：某个工作节点的应答不是 redgui 的应答；请查看各工作节点的日志，并确认它们由谁运行。</translation>
    </message>
    <message>
        <source>{address} is no address of a private network, and whoever reaches a Dask scheduler without certificates can run programs on its workers, where your photos are in reach; give it certificates, or keep it in a private network.</source>
        <translation>{address} 不是私有网络的地址，而任何能连上没有证书的 Dask 调度器的人都能在其工作节点上运行程序，并能接触到您的照片；请为它配置证书，或将它放在私有网络中。</translation>
    </message>
    <message>
        <source>Results cannot be written as {suffix}; choose one of {suffixes}.</source>
        <translation>无法将结果写为 {suffix}；请选择 {suffixes} 之一。</translation>
    </message>
    <message>
        <source>no such GPU was found</source>
        <translation>没有找到这样的 GPU</translation>
    </message>
    <message>
        <source>{why}; the CPU took over.</source>
        <translation>{why}；已改用 CPU。</translation>
    </message>
    <message>
        <source>{why}; float32 because it has no float16</source>
        <translation>{why}；使用 float32，因为它没有 float16</translation>
    </message>
    <message>
        <source>{name} is {times:.1f} times as fast as the CPU</source>
        <translation>{name} 的速度是 CPU 的 {times:.1f} 倍</translation>
    </message>
    <message>
        <source>{name} has only {times:.2f} of the CPU&apos;s speed</source>
        <translation>{name} 的速度只有 CPU 的 {times:.2f} 倍</translation>
    </message>
    <message>
        <source>{name} gives wrong pixels</source>
        <translation>{name} 算出的像素有误</translation>
    </message>
    <message>
        <source>{name} failed in its test ({reason})</source>
        <translation>{name} 在测试中出错（{reason}）</translation>
    </message>
    <message>
        <source>{name} crashed in its test</source>
        <translation>{name} 在测试中崩溃</translation>
    </message>
    <message>
        <source>{name} gave no answer within {seconds:g} s</source>
        <translation>{name} 在 {seconds:g} 秒内没有响应</translation>
    </message>
    <message>
        <source>{name} failed while it worked</source>
        <translation>{name} 在工作时出错</translation>
    </message>
    <message>
        <source>the graphics driver crashed when it was asked for its GPUs</source>
        <translation>查询 GPU 时显卡驱动程序崩溃</translation>
    </message>
    <message>
        <source>the graphics driver did not say within {seconds:g} s what GPUs there are</source>
        <translation>显卡驱动程序在 {seconds:g} 秒内没有给出可用的 GPU</translation>
    </message>
    <message>
        <source>{name} is a software renderer, slower than the CPU itself</source>
        <translation>{name} 是软件渲染器，比 CPU 本身更慢</translation>
    </message>
    <message>
        <source>bit fields</source>
        <translation>位域</translation>
    </message>
    <message>
        <source>a JPEG inside</source>
        <translation>内嵌 JPEG</translation>
    </message>
    <message>
        <source>a PNG inside</source>
        <translation>内嵌 PNG</translation>
    </message>
    <message>
        <source>{name} is a BMP with {packing}, which redgui does not read; save it as PNG in another program.</source>
        <translation>{name} 是带有{packing}的 BMP，redgui 无法读取；请在其他程序中将其另存为 PNG。</translation>
    </message>
    <message>
        <source>its end is missing, but none of its pixels</source>
        <translation>文件结尾缺失，但像素完整</translation>
    </message>
    <message>
        <source>JPEG-LS</source>
        <translation>JPEG-LS</translation>
    </message>
    <message>
        <source>a lossless JPEG</source>
        <translation>无损 JPEG</translation>
    </message>
    <message>
        <source>a JPEG with {bits} bits</source>
        <translation>{bits} 位 JPEG</translation>
    </message>
    <message>
        <source>{name} is {kind}, which redgui does not read; save it as PNG or TIFF in another program.</source>
        <translation>{name} 是{kind}，redgui 无法读取；请在其他程序中将其另存为 PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>a part of its metadata is damaged and was left out</source>
        <translation>部分元数据已损坏，未保留</translation>
    </message>
    <message>
        <source>{name} is a JPEG XL in CMYK, which redgui does not read; save it as TIFF.</source>
        <translation>{name} 是 CMYK 的 JPEG XL，redgui 无法读取；请将其另存为 TIFF。</translation>
    </message>
    <message>
        <source>{name} is a JPEG XL with loss and a colour profile of its own, which redgui cannot decode well; save it as PNG or TIFF.</source>
        <translation>{name} 是带有自身颜色配置文件的有损 JPEG XL，redgui 无法正确解码；请将其另存为 PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>its colours were converted to sRGB</source>
        <translation>颜色已转换为 sRGB</translation>
    </message>
    <message>
        <source>its colour profile cannot be read; its colours are taken as sRGB and may look different</source>
        <translation>无法读取其颜色配置文件；颜色按 sRGB 处理，可能看起来不同</translation>
    </message>
    <message>
        <source>its colours are in a space that redgui does not know and are taken as sRGB</source>
        <translation>颜色所在的色彩空间 redgui 不认识，按 sRGB 处理</translation>
    </message>
    <message>
        <source>{name} is a PNG for the apps of iPhones (CgBI), which redgui does not read; save it as PNG in another program.</source>
        <translation>{name} 是 iPhone 应用专用的 PNG（CgBI），redgui 无法读取；请在其他程序中将其另存为 PNG。</translation>
    </message>
    <message>
        <source>its Photoshop layers will not be kept, only what they look like together</source>
        <translation>其 Photoshop 图层不会保留，只保留合成后的图像</translation>
    </message>
    <message>
        <source>it was converted to sRGB: redgui writes no other colours in JPEG XL</source>
        <translation>已转换为 sRGB：redgui 写入的 JPEG XL 不支持其他颜色</translation>
    </message>
    <message>
        <source>what its segments {names} hold for other programs will not be kept</source>
        <translation>其区段 {names} 中供其他程序使用的内容不会保留</translation>
    </message>
    <message>
        <source>what its chunks {names} hold will not be kept</source>
        <translation>其数据块 {names} 中的内容不会保留</translation>
    </message>
    <message>
        <source>its wide-gamut or HDR colours ({kind}) stay as they are: the result is an HDR picture</source>
        <translation>其广色域或 HDR 颜色 ({kind}) 保持不变：结果是 HDR 图像</translation>
    </message>
    <message>
        <source>its place on the map (GeoTIFF) does not fit the turned picture and was left out</source>
        <translation>其地图位置 (GeoTIFF) 与旋转后的图像不符，已略去</translation>
    </message>
    <message>
        <source>its description as a microscope&apos;s image (OME) was left out</source>
        <translation>其作为显微图像的描述 (OME) 已略去</translation>
    </message>
    <message>
        <source>the camera maker&apos;s private part of its EXIF data holds in that file alone and was left out</source>
        <translation>其 EXIF 数据中相机厂商的专有部分只在该文件中有效，已略去</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>shape of its pixels</source>
        <translation>像素形状</translation>
    </message>
    <message>
        <source>{format} cannot hold {what}, so that was left out</source>
        <translation>{format} 无法保存 {what}，因此已略去</translation>
    </message>
    <message>
        <source>its clipping paths will not be kept</source>
        <translation>其剪贴路径不会保留</translation>
    </message>
    <message>
        <source>no EXIF data was found in it</source>
        <translation>其中没有找到 EXIF 数据</translation>
    </message>
    <message>
        <source>texts ({names})</source>
        <translation>文本 ({names})</translation>
    </message>
    <message>
        <source>the film that belongs to it (a motion photo) will not be kept</source>
        <translation>其附带的短片（动态照片）不会保留</translation>
    </message>
    <message>
        <source>its gain map (Ultra HDR) will not be kept: the result has the standard range</source>
        <translation>其增益图 (Ultra HDR) 不会保留：结果为标准动态范围</translation>
    </message>
    <message>
        <source>its depth map will not be kept</source>
        <translation>其深度图不会保留</translation>
    </message>
    <message>
        <source>its sound will not be kept</source>
        <translation>其声音不会保留</translation>
    </message>
    <message>
        <source>{name} cannot be written: it needs {least:,.1f} MB and more, but {free:,.1f} MB are free in {folder}; free some space or choose another folder.</source>
        <translation>无法写入 {name}：至少需要 {least:,.1f} MB，但 {folder} 中只剩 {free:,.1f} MB；请腾出空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{name} cannot be written as {format}; choose .png or .tif.</source>
        <translation>无法将 {name} 写成 {format}；请选择 .png 或 .tif。</translation>
    </message>
    <message>
        <source>{name} cannot be written: the photo is an HDR picture ({kind}), and {format} cannot hold one; choose a name that ends in .png or .avif.</source>
        <translation>无法写入 {name}：该照片是 HDR 图像 ({kind})，而 {format} 无法容纳；请选择以 .png 或 .avif 结尾的名称。</translation>
    </message>
    <message>
        <source>{name} cannot be written with {ending}; choose one of {endings}.</source>
        <translation>无法以{ending}写入 {name}；请选择下列之一：{endings}。</translation>
    </message>
    <message>
        <source>{format} holds {bits} bits per channel, so {more} were rounded to {bits}</source>
        <translation>{format} 每通道只有 {bits} 位，因此 {more} 位已舍入为 {bits} 位</translation>
    </message>
    <message>
        <source>the rule under [when] needs a camera, an ISO range or both.</source>
        <translation>[when] 下的规则需要相机、ISO 范围或两者。</translation>
    </message>
    <message>
        <source>iso must be two whole numbers, the smaller one first.</source>
        <translation>iso 必须是两个整数，较小的在前。</translation>
    </message>
    <message>
        <source>a preset needs a name.</source>
        <translation>预设需要名称。</translation>
    </message>
    <message>
        <source>a preset names a model that ships with redgui, not a file.</source>
        <translation>预设只能写 redgui 自带模型的名称，不能写文件。</translation>
    </message>
    <message>
        <source>{setting} must be one line of at most {most} letters.</source>
        <translation>{setting} 必须是一行，最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>{name} is the name of a preset of redgui; choose another one.</source>
        <translation>{name} 是 redgui 自带预设的名称；请换一个。</translation>
    </message>
    <message>
        <source>The preset {path} cannot be written ({reason}); choose another place, or free some space.</source>
        <translation>无法写入预设 {path}（{reason}）；请选择其他位置，或腾出空间。</translation>
    </message>
    <message>
        <source>it is {kind}.</source>
        <translation>它是{kind}。</translation>
    </message>
    <message>
        <source>it cannot be read ({reason}).</source>
        <translation>无法读取（{reason}）。</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}：{problem}</translation>
    </message>
    <message>
        <source>it is larger than any preset.</source>
        <translation>文件比任何预设都大。</translation>
    </message>
    <message>
        <source>it is no TOML as presets are ({reason}).</source>
        <translation>不是预设所用的 TOML（{reason}）。</translation>
    </message>
    <message>
        <source>{setting} is {value}, which is no number and no word for it ({words}).</source>
        <translation>{setting} 的值 {value} 既不是数字，也不是可用的词（{words}）。</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>引号中的文字</translation>
    </message>
    <message>
        <source>a list in brackets</source>
        <translation>方括号中的列表</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>一个表</translation>
    </message>
    <message>
        <source>{setting} must be {kind}.</source>
        <translation>{setting} 必须是{kind}。</translation>
    </message>
    <message>
        <source>this redgui knows no {setting} in a preset; take it out, or use a newer redgui.</source>
        <translation>此版本的 redgui 不认识预设中的 {setting}；请去掉它，或使用更新的 redgui。</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started: too few files may be open at once; raise the limit (ulimit -n).</source>
        <translation>无法启动读取照片的进程：可同时打开的文件数太少；请提高该上限（ulimit -n）。</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started (it ended with status {status}); install redgui again, or set REDGUI_IN_PROCESS=1 to do without it.</source>
        <translation>无法启动读取照片的进程（退出状态为 {status}）；请重新安装 redgui，或设置 REDGUI_IN_PROCESS=1 以不使用该进程。</translation>
    </message>
    <message>
        <source>{name} could not be read: the system ended the process that did it, perhaps for lack of memory; close other programs and try again.</source>
        <translation>无法读取 {name}：系统结束了读取它的进程，可能是因为内存不足；请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>{name} is damaged so badly, or made in such a way, that reading it breaks down; use another copy.</source>
        <translation>{name} 严重损坏，或被刻意做成会使读取崩溃的样子；请使用照片的其他副本。</translation>
    </message>
    <message>
        <source>{name} takes far longer to read than a photo of its size should, and was given up; use another copy.</source>
        <translation>读取 {name} 所需的时间远远超过这种尺寸的照片，已放弃读取；请使用照片的其他副本。</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started ({reason}); close other programs, or set REDGUI_IN_PROCESS=1 to do without it.</source>
        <translation>无法启动读取照片的进程（{reason}）；请关闭其他程序，或设置 REDGUI_IN_PROCESS=1 以不使用该进程。</translation>
    </message>
    <message>
        <source>{setting} must be {kind} from {low:g} to {high:g}, not {value}.</source>
        <translation>{setting} 必须是 {low:g} 到 {high:g} 之间的{kind}，而不是 {value}。</translation>
    </message>
    <message>
        <source>model must be a name or the path of a .safetensors file, not {value}.</source>
        <translation>model 必须是模型名称或 .safetensors 文件的路径，而不是 {value}。</translation>
    </message>
    <message>
        <source>an unknown camera</source>
        <translation>未知相机</translation>
    </message>
    <message>
        <source>No preset has a rule for {camera} at ISO {iso}.</source>
        <translation>没有预设的规则适合 {camera}（ISO {iso}）。</translation>
    </message>
    <message>
        <source>{name} ships with redgui and cannot be deleted.</source>
        <translation>{name} 是 redgui 自带的，无法删除。</translation>
    </message>
    <message>
        <source>{device}: {reason}</source>
        <translation>{device}：{reason}</translation>
    </message>
    <message>
        <source>{path} was changed since it was restored; restore the photo again.</source>
        <translation>{path} 在修复后已被更改；请重新修复该照片。</translation>
    </message>
    <message>
        <source>Noise of sigma 0 to 75, JPEG traces and enlargement by 1 to 4 in one network, RED-Net&apos;s idea at two scales</source>
        <translation>在同一网络中去除 sigma 0 到 75 的噪点和 JPEG 痕迹，并放大 1 到 4 倍，在两个尺度上实现 RED-Net 的思想</translation>
    </message>
    <message>
        <source>1,980 tiles of freely licensed photographs (docs/training-data.md)</source>
        <translation>1,980 块采用自由许可的照片图块（docs/training-data.md）</translation>
    </message>
    <message>
        <source>RED30 as published, blind: noise of sigma 0 to 75 or enlargement by 1 to 4, one at a time, told neither</source>
        <translation>论文中的 RED30，盲网络：去除 sigma 0 到 75 的噪点，或放大 1 到 4 倍，一次只做一项，均无需告知</translation>
    </message>
    <message>
        <source>Camera at high ISO</source>
        <translation>高 ISO 相机照片</translation>
    </message>
    <message>
        <source>Noise and colour noise go; by camera it is chosen from ISO 3200 on.</source>
        <translation>去除噪点和彩色噪点；按相机选择时从 ISO 3200 起使用。</translation>
    </message>
    <message>
        <source>Film grain</source>
        <translation>胶片颗粒</translation>
    </message>
    <message>
        <source>About half of the grain stays, and the colours as they are.</source>
        <translation>保留大约一半的颗粒，颜色不变。</translation>
    </message>
    <message>
        <source>JPEG traces alone</source>
        <translation>仅 JPEG 痕迹</translation>
    </message>
    <message>
        <source>Only the traces of JPEG go; noise and grain stay.</source>
        <translation>只去除 JPEG 痕迹，保留噪点和颗粒。</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大幅打印</translation>
    </message>
    <message>
        <source>Twice as wide, in the best quality, which takes its time; the result is a TIFF.</source>
        <translation>宽度增为两倍，采用最佳质量，需要较长时间；结果为 TIFF。</translation>
    </message>
    <message>
        <source>Old JPEG</source>
        <translation>旧 JPEG</translation>
    </message>
    <message>
        <source>A small, much compressed picture becomes clean and twice as wide.</source>
        <translation>把压缩严重的小图变干净，宽度增为两倍。</translation>
    </message>
    <message>
        <source>Phone at night</source>
        <translation>手机夜拍</translation>
    </message>
    <message>
        <source>Noise and colour noise go, and the traces of JPEG.</source>
        <translation>去除噪点、彩色噪点和 JPEG 痕迹。</translation>
    </message>
    <message>
        <source>Scan of a print</source>
        <translation>照片扫描件</translation>
    </message>
    <message>
        <source>The grain of the paper goes for the most part; the result is a TIFF, which loses nothing.</source>
        <translation>大部分纸张颗粒会去除；结果为无损的 TIFF。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SideNames</name>
    <message>
        <source>Before</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>After</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Difference ×8</source>
        <translation>差异 ×8</translation>
    </message>
    <message>
        <source>{name}: {done} of {total}</source>
        <translation>{name}：{done}/{total}</translation>
    </message>
    <message>
        <source>{name}, made at half size</source>
        <translation>{name}（以一半尺寸生成）</translation>
    </message>
    <message>
        <source>{name}, made at quarter size</source>
        <translation>{name}（以四分之一尺寸生成）</translation>
    </message>
    <message>
        <source>{name}, made at {percent} % of the size</source>
        <translation>{name}（以 {percent} % 尺寸生成）</translation>
    </message>
</context>
<context>
    <name>SizeLine</name>
    <message>
        <source>{width} × {height} pixels, about {size}</source>
        <translation>{width} × {height} 像素，约 {size}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {size}: an exact copy of the photo</source>
        <translation>{width} × {height} 像素，{size}：与照片完全相同的副本</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>{name}, as a number</source>
        <translation>{name}，数值</translation>
    </message>
    <message>
        <source>Double-click to reset.</source>
        <translation>双击重置。</translation>
    </message>
    <message>
        <source>Not as usual.</source>
        <translation>不是默认值。</translation>
    </message>
    <message>
        <source>Kept for the next photos; click to begin as usual there.</source>
        <translation>后续照片也沿用；点击后，后续照片恢复默认。</translation>
    </message>
    <message>
        <source>For this photo alone; click to keep it for the next ones.</source>
        <translation>仅用于这张照片；点击后，后续照片也沿用。</translation>
    </message>
    <message>
        <source>Keep {name} for the next photos</source>
        <translation>后续照片沿用{name}</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation>{count} GB</translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation>{count} kB</translation>
    </message>
    <message>
        <source>It</source>
        <translation>它</translation>
    </message>
</context>
<context>
    <name>levels</name>
    <message>
        <source>noise light ({level})</source>
        <translation>轻微噪点（{level}）</translation>
    </message>
    <message>
        <source>noise medium ({level})</source>
        <translation>中等噪点（{level}）</translation>
    </message>
    <message>
        <source>noise strong ({level})</source>
        <translation>强烈噪点（{level}）</translation>
    </message>
    <message>
        <source>Light noise found: {level}</source>
        <translation>检测到轻微噪点：{level}</translation>
    </message>
    <message>
        <source>Medium noise found: {level}</source>
        <translation>检测到中等噪点：{level}</translation>
    </message>
    <message>
        <source>Strong noise found: {level}</source>
        <translation>检测到强烈噪点：{level}</translation>
    </message>
</context>
</TS>
