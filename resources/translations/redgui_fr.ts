<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About redgui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redgui {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restores photographs: noise goes, detail comes back, pictures grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cloud, no telemetry, no network at all: your photos stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a report of a problem: what runs here, and on what; nothing of yours is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on {data}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured PSNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a folder to the queue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the &amp;queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Horizontal divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diff&amp;erence ×8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details under the &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About redgui</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Move the divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the divider faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before, middle, after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original, while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loupe, while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L, or the right mouse button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + arrow, or drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit or 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slider back to its default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourPart</name>
    <message>
        <source>&amp;Colour noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much noise to remove from the colours: a level from 0, which leaves them as they are, to 75.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click to turn it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto colour noise level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove as much colour noise as was found in the photo; press again to leave the colours alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot remove colour noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colour noise found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareCanvas</name>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys move the divider, with Shift in larger steps. 1 shows all of the original, 2 half, 3 all of the result. Hold Space to see the original, and L for a loupe. Ctrl with the arrow keys moves the picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>&amp;Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the restoration goes into the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything as usual: found in the photo, not enlarged, the model for all photos.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something unexpected happened. Your photos are untouched, and you can go on working. If it happens again, please copy this report and send it to the makers of redgui.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailButton</name>
    <message>
        <source>Finest detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Darkest area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail}, before and after, at 100 %. Click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicePart</name>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not have it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag the result into a folder or another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Let go to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture that redgui brings along, full of noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{formats}; several photos or a folder work too; paste with {shortcut}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo is open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormBox</name>
    <message>
        <source>F&amp;ile format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualit&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bit depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Glimpse</name>
    <message>
        <source>Reading the photo…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Zoom {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{megapixels} MP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bits} bit {colours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format}, quality {quality}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JpegPart</name>
    <message>
        <source>&amp;JPEG traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong the traces are that saving as JPEG left, from 0 to 95: 100 less the quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click to go back to Auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave JPEG traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove no traces of JPEG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto JPEG quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the quality that was found in the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot remove JPEG traces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As if saved at quality {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No traces of JPEG found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved at quality {quality}: no traces to remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once saved at quality {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved at quality {quality}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicencePage</name>
    <message>
        <source>redgui stands on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came without a licence text; its home page has one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language / 语言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Largest photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note redgui in a result&apos;s &amp;history (XMP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give results the &amp;file time of their photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelPart</name>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All-round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RED30, the paper&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoisePart</name>
    <message>
        <source>&amp;Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much noise to remove: sigma in 8-bit grey levels, from 0 to 75. The mark is what was found: 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click to go back to Auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto noise level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove as much noise as was found in the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the shadows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the middle tones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the lights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model finds the noise level itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No noise found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % of the {level} found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All its photos have had their turn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Openers</name>
    <message>
        <source>Open all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redgui does not use the network: save the picture first, and open its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture on the clipboard; copy one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>colour noise {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG traces of quality {quality}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to restore: the photo stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s on the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s on the GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice as large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{factor} times as large</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputBox</name>
    <message>
        <source>Choose a folder for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with its whole path for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not a folder; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ult folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name t&amp;emplate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a name is ta&amp;ken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for the folder of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skip the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replace it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Open a model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressBox</name>
    <message>
        <source>Star&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} with nothing to restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed} MP/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {memory} of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{disk} on the disk, where {free} are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop a&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep&amp;ort…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder with the results.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished and kept: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the result with {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the controls back to {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the finished result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the restoration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed} MP/s, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QualityPart</name>
    <message>
        <source>&amp;Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One view of the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of 8 views, 8 times slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best is the mean of 8 views, 8 times slower.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The restored {name} has not been saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} restored photos have not been saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would be lost. The original is untouched either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They would be lost. The originals are untouched either way. Save all writes each result where Save as would put it, and replaces nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue is still restoring; {count} photos are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is still being restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing stops that. The original is untouched either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing stops the queue. What it has restored stays; add the same photos with the same folder for the results, and it resumes where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}, settings of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{noise}, colour noise {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is in the menu Photo, under Largest photo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all photos out of the queue but those being restored. No file is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only photos with this in their name or folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePresenter</name>
    <message>
        <source>Queue ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it that is not in the queue already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no photos in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>&amp;Compare before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;with a preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show result in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve from the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move t&amp;o the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the &amp;bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the settings of &amp;all for these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Restored by the queue; saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to restore: no noise and no traces of JPEG found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bits per channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep camera and description data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour profile always stays, or the colours would be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May hold {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name &amp;template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to save in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} exists and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file name is too long; shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} does not exist; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write in {folder}; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder; add a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redgui cannot write {suffix}; end the name in one of {endings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file name is not allowed here; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is an original, which is never replaced; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>The result is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScalePart</name>
    <message>
        <source>Enlar&amp;ge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times as wide and as high the result becomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{factor} ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge {factor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}; the other side follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{megapixels} MP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, {memory}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs {needed} of memory, but only {free} is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>The settings on the right are for all photos; select some to change theirs alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings on the right are for {name} alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings on the right are for the {count} selected photos alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For all photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>That is no Photo but {kind}; use restore_array for arrays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings must be RestoreSettings, not {kind}; or keywords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting {name!r}; choose one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture must be a NumPy array, not {kind}; use numpy.asarray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture must have no mask; give its pixels values first, as by array.filled().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture must be uint8, uint16 or floats in [0, 1], not {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture must be (h, w), (h, w, 1), (h, w, 3) or (h, w, 4), not {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of floats must lie in [0, 1], without NaN; divide it by its white, or clip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is missing from this installation of redgui; install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights/{name} is damaged ({reason}); install redgui again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture consists of printed dots; scan it with descreening switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are black and white specks (salt-and-pepper noise); a median filter removes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cluster needs an extra part: pip install &quot;redgui[cluster]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Dask scheduler at {address}; start one with `dask scheduler`, or correct the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker {address} cannot run redgui ({reason}); install redgui {version} there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster at {address} was lost ({kind}: {reason}); start the scheduler again and restore the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was given up, because {count} workers were lost over it; look into their logs, and give them more memory if that is what they wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker {address} was lost while it restored the photo, which was begun again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} is no address of a private network, and whoever reaches a Dask scheduler without certificates can run programs on its workers and on this computer; give it certificates, or keep it in a private network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker {address} does not see the results in {folder}; give it the same storage at that path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker {address} has redgui {there}, this computer {here}; install the same version on all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker {address} does not see the photos in {folder}; give it the same storage at that path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker {address} has other weights for the model {model}; give it the same file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker {address} cannot load the model {model}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results need about {size:,.1f} GB, and {free:,.1f} GB are free; make room or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for the results, {folder}, is not there with what was done; bring it back, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be used for the results ({reason}); choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal in {folder} is larger than any that redgui writes; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another batch ({other}) works in {folder}; wait for it or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the journal in {folder} that redgui did not write were passed over: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process {number} on {computer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal in {folder} cannot be written ({reason}); free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy must be skip, rename or replace, not {policy!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results cannot be written as {suffix}; choose one of {suffixes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is an original; choose another folder or name template for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is the output folder itself; choose another folder for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read ({reason}); change its permissions and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report must end in .csv or .json, not {suffix!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is an original; choose another place for the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report {path} cannot be written ({reason}); choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output folder cannot be changed while photos are restored; stop them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ended redgui twice while it was read and was passed over; use another copy, or restore it by itself to try it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); choose another folder for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: redgui failed unexpectedly ({kind}: {reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model takes no noise level; colour noise was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} is a link that leads out of the folder for the results; remove it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for the results, {folder}, is gone or was replaced; bring it back and restore the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its journal is a link or no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: {output} is an original; choose another folder or name for the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{output} exists already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name template has more than {most} characters; choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name template {template!r} has a brace without its partner; write tokens as {{stem}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name template has the unknown token {{{token}}}; use {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name template has a slash; leave it out, and choose the folder apart from the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name template would give every photo the same name; add {{stem}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, {count} threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no {device} device; choose {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fastest of {devices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the only device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such GPU was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}; the CPU took over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}; {arithmetic} costs {loss:.3f} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}; float32 because {arithmetic} would cost {loss:.3f} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}; float32 because it has no float16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}; float32 because the hardware has no faster bfloat16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {times:.1f} times as fast as the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has only {times:.2f} of the CPU&apos;s speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} gives wrong pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} failed in its test ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} crashed in its test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} gave no answer within {seconds:g} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} failed while it worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the graphics driver crashed when it was asked for its GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the graphics driver did not say within {seconds:g} s what GPUs there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a software renderer, slower than the CPU itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for a picture {width} pixels wide; close other programs or choose a smaller scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} failed ({reason}); the CPU took over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fallback after a device failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arithmetic} overflowed; float32 took over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fallback after an overflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} gave a result that is not finite; the CPU took over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fallback after a result that is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s result is not finite even in float32 on the CPU; choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights/index.toml is damaged ({reason}); install redgui again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model {name!r}; choose {known}, or a .safetensors file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the file is not the one that redgui shipped (SHA-256); install redgui again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the weights do not fit the network they describe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the weights hold values that are not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the weights cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not a safetensors file, or a damaged one ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not a redgui model (its metadata does not say so).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: its description of the network is damaged ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bit fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PNG inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a BMP with {packing}, which redgui does not read; save it as PNG in another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {bits}-bit samples were read as 8 bits: it is an animation without a still picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its depth map or gain map will not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its colours are in a space that redgui does not know (number {number} of JPEG 2000)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its channels have different depths and were all read with 8 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its end is missing, but none of its pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG-LS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lossless JPEG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG with {bits} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {kind}, which redgui does not read; save it as PNG or TIFF in another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is an animation; only its last picture was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of its metadata is damaged and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a JPEG XL in CMYK, which redgui does not read; save it as TIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a JPEG XL with loss and a colour profile of its own, which redgui cannot decode well; save it as PNG or TIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its colours were converted to sRGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its colour profile cannot be read; its colours are taken as sRGB and may look different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its HDR colours are taken as sRGB: they may look dull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its colours are in a space that redgui does not know and are taken as sRGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its extra channels are not colours or transparency and were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was converted from {mode} to sRGB {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more than one picture; only the first was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 extra image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} extra images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it carries {extra} (a preview, gain map or second view), which will not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds {count} pictures; only the first was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a PNG for the apps of iPhones (CgBI), which redgui does not read; save it as PNG in another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}; use another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was developed from camera RAW to 16-bit sRGB with the camera&apos;s white balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a camera RAW file, which needs an extra part: pip install &quot;redgui[raw]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is packed as {how}, which redgui does not unpack in a TIFF; save it with LZW or without compression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a volume, not a photo; export one of its slices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {count} channels, which no photo has; export three of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is cut short: part of its picture is missing; use another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds {kind} samples; convert it to 16-bit integers first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}; convert it to 16-bit integers first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was converted from 16-bit {mode} to 8-bit sRGB {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its Photoshop layers will not be kept, only what they look like together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was converted to sRGB: redgui writes no other colours in JPEG XL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the format has no grey, so it was converted to sRGB {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the camera maker&apos;s private part of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its EXIF data is larger than the 64 KB JPEG can hold, so {what} was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its colour profile is larger than JPEG can hold and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its XMP data is larger than the 64 KB JPEG can hold and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its comment is larger than the 64 KB JPEG can hold and was cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the longer part of its XMP is damaged or missing and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what its segments {names} hold for other programs will not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size:,} bytes that follow its picture will not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {kind} metadata is damaged and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a photo in a known format; redgui reads {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{formats} and camera RAW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its wide-gamut or HDR colours come without a colour profile and are taken as sRGB: they may look dull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its wide-gamut or HDR colours ({kind}) stay as they are: the result is an HDR picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its place on the map (GeoTIFF) does not fit the turned picture and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its description as a microscope&apos;s image (OME) was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the camera maker&apos;s private part of its EXIF data holds in that file alone and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its colour profile is damaged and was left out: the colours are taken as sRGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its colour profile is for {space}, not for this picture, and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a usable colour profile, so colours may differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by their definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through its colour profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} cannot hold {what}, so that was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its clipping paths will not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no EXIF data was found in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its Content Credentials (C2PA) hold for the original alone and will not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts ({names})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its EXIF data is damaged and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the film that belongs to it (a motion photo) will not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its gain map (Ultra HDR) will not be kept: the result has the standard range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its depth map will not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its sound will not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read from the disk ({reason}); check the drive and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {kind}; choose a photo file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not exist in {folder}; check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: you don&apos;t have permission; change its permissions or copy it somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples of a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples of a photo must be (h, w, 1) or (h, w, 3), not {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alpha of a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alpha of a photo must be {shape} {kind} like its samples, not {alpha} {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metadata of a photo must be Metadata, not {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG quality of a photo must be 1 to 100, not {quality}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} must be a NumPy array, not {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} must be uint8 or uint16, not {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its metadata is larger than any photo&apos;s and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes); use another copy of the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs more memory than is free, or than a photo of its size should; close other programs, or use another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete and cannot be decoded; open it in another program or use another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds NaN or infinite samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its samples reach {high:g}, which is neither a 0-1, a 0-255 nor a 0-65535 scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {bits}-bit samples were read with white at {white:.0f} and kept in 16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples darker than black or brighter than white were clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it says it is {width} x {height} pixels; use another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} says it is {width} x {height} pixels ({size:,.0f} million), more than the limit of {limit:,.0f} million; raise the limit if that is right and this computer has the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {size:,.1f} GB, more than a photo within the limit of {limit:,.0f} million pixels can need; raise the limit if it is one all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: it needs {least:,.1f} MB and more, but {free:,.1f} MB are free in {folder}; free some space or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs more memory than is free to be written; close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written as {format}; choose .png or .tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most} on a side; choose .tif or .png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most:.0f} million; choose .tif or .png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: the photo is an HDR picture ({kind}), which {format} cannot hold; choose .png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written with {ending}; choose one of {endings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} holds {bits} bits per channel, so {more} were rounded to {bits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} has no transparency, so it was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its EXIF, XMP and resolution could not be written and were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you don&apos;t have permission to write in {folder}; choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that name is taken; choose another one, or allow it to be overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder {folder} does not exist; create it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not a folder; choose another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder has that name; choose another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is read-only; choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your share of the disk is full; free some space or choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than this disk or account allows; choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}; choose another folder or format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot remove JPEG traces; they were left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that reads photos could not be started (it ended with status {status}); install redgui again, or set REDGUI_IN_PROCESS=1 to do without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read: the system ended the process that did it, perhaps for lack of memory; close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs more memory than is free; close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged so badly, or made in such a way, that reading it breaks down; use another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes far longer to read than a photo of its size should, and was given up; use another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that reads photos could not be started ({reason}); close other programs, or set REDGUI_IN_PROCESS=1 to do without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting} must be {kind} from {low:g} to {high:g}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model must be a name or the path of a .safetensors file, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting} must be {choices}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs more memory than is free; close other programs or choose a smaller scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was changed since it was restored; restore the photo again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory; close other programs or choose a smaller scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise of sigma 0 to 75, JPEG traces and enlargement by 1 to 4 in one network, RED-Net&apos;s idea at two scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,980 tiles of freely licensed photographs (docs/training-data.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RED30 as published, blind: noise of sigma 0 to 75 or enlargement by 1 to 4, one at a time, told neither</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideNames</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference ×8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, made at half size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, made at quarter size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, made at {percent} % of the size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeLine</name>
    <message>
        <source>{width} × {height} pixels, about {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {size}: an exact copy of the photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>{name}, as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click to reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for the next photos; click to begin as usual there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this photo alone; click to keep it for the next ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {name} for the next photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>levels</name>
    <message>
        <source>noise light ({level})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise medium ({level})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise strong ({level})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light noise found: {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium noise found: {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong noise found: {level}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
