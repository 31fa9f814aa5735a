<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About redgui</source>
        <translation>redgui について</translation>
    </message>
    <message>
        <source>redgui {version}</source>
        <translation>redgui {version}</translation>
    </message>
    <message>
        <source>Restores photographs: noise goes, detail comes back, pictures grow.</source>
        <translation>写真を修復します。ノイズを取り除き、細部をよみがえらせ、画像を大きくします。</translation>
    </message>
    <message>
        <source>No cloud, no telemetry, no network at all: your photos stay on this computer.</source>
        <translation>クラウドもデータ収集もなく、ネットワークを一切使いません。写真はこのコンピューターの外に出ません。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>バージョンをコピー</translation>
    </message>
    <message>
        <source>For a report of a problem: what runs here, and on what; nothing of yours is in it.</source>
        <translation>問題の報告用です。ここで動いているソフトウェアと動作環境だけで、個人のデータは含まれません。</translation>
    </message>
    <message>
        <source>Trained on {data}.</source>
        <translation>学習データ：{data}。</translation>
    </message>
    <message>
        <source>Measured PSNR</source>
        <translation>PSNR の実測値</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>画像を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>結果をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose photo</source>
        <translation>写真を閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>修復(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add a folder to the queue…</source>
        <translation>フォルダーをキューに追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Show or hide the &amp;queue</source>
        <translation>キューの表示/非表示(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>全体表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>100%(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>200%(&amp;2)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>ズームイン(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>ズームアウト(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>次の写真(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>前の写真(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Divider</source>
        <translation>分割線(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Horizontal divider</source>
        <translation>水平の分割線(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>並べて表示(&amp;S)</translation>
    </message>
    <message>
        <source>Diff&amp;erence ×8</source>
        <translation>差分 ×8(&amp;E)</translation>
    </message>
    <message>
        <source>Details under the &amp;picture</source>
        <translation>画像の下に細部を表示(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>ガイド(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About redgui</source>
        <translation>redgui について(&amp;A)</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Move the divider</source>
        <translation>分割線を移動</translation>
    </message>
    <message>
        <source>Move the divider faster</source>
        <translation>分割線をすばやく移動</translation>
    </message>
    <message>
        <source>Shift + arrow</source>
        <translation>Shift + 矢印キー</translation>
    </message>
    <message>
        <source>Before, middle, after</source>
        <translation>修復前、半分ずつ、修復後</translation>
    </message>
    <message>
        <source>Original, while held</source>
        <translation>押している間、元の写真を表示</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペースキー</translation>
    </message>
    <message>
        <source>Loupe, while held</source>
        <translation>押している間、ルーペを表示</translation>
    </message>
    <message>
        <source>L, or the right mouse button</source>
        <translation>L キー、またはマウスの右ボタン</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>画像を移動</translation>
    </message>
    <message>
        <source>Ctrl + arrow, or drag</source>
        <translation>Ctrl + 矢印キー、またはドラッグ</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>カーソルの位置で拡大/縮小</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>マウスホイール</translation>
    </message>
    <message>
        <source>Fit or 100 %</source>
        <translation>全体表示/100%</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>ダブルクリック</translation>
    </message>
    <message>
        <source>Slider back to its default</source>
        <translation>スライダーを既定値に戻す</translation>
    </message>
</context>
<context>
    <name>ColourPart</name>
    <message>
        <source>&amp;Colour noise</source>
        <translation>カラーノイズ(&amp;C)</translation>
    </message>
    <message>
        <source>How much noise to remove from the colours: a level from 0, which leaves them as they are, to 75.</source>
        <translation>取り除くカラーノイズのレベルです。0（色を変えない）から 75 まで指定できます。</translation>
    </message>
    <message>
        <source>Double-click to turn it off.</source>
        <translation>ダブルクリックするとオフになります。</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Auto colour noise level</source>
        <translation>カラーノイズのレベルを自動設定</translation>
    </message>
    <message>
        <source>Remove as much colour noise as was found in the photo; press again to leave the colours alone.</source>
        <translation>写真から検出した分だけカラーノイズを取り除きます。もう一度押すと、色には手を加えません。</translation>
    </message>
    <message>
        <source>This model cannot remove colour noise.</source>
        <translation>このモデルではカラーノイズを除去できません。</translation>
    </message>
    <message>
        <source>The photo is grey.</source>
        <translation>グレースケールの写真です。</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>推定中…</translation>
    </message>
    <message>
        <source>No colour noise found</source>
        <translation>カラーノイズなし</translation>
    </message>
</context>
<context>
    <name>CompareCanvas</name>
    <message>
        <source>Before and after</source>
        <translation>修復前と修復後</translation>
    </message>
    <message>
        <source>The arrow keys move the divider, with Shift in larger steps. 1 shows all of the original, 2 half, 3 all of the result. Hold Space to see the original, and L for a loupe. Ctrl with the arrow keys moves the picture.</source>
        <translation>矢印キーで分割線を移動します（Shift を押すと大きく移動）。1 で元の写真全体、2 で半分ずつ、3 で結果全体を表示します。スペースキーを押している間は元の写真、L を押している間はルーペを表示します。Ctrl + 矢印キーで画像を移動します。</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Hold to see the whole original, as with Space.</source>
        <translation>押している間、元の写真全体を表示します（スペースキーと同じ）。</translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>&amp;Strength</source>
        <translation>強さ(&amp;S)</translation>
    </message>
    <message>
        <source>How much of the restoration goes into the result.</source>
        <translation>修復の効果を結果にどの程度反映させるかを指定します。</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>詳細設定</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Everything as usual: found in the photo, not enlarged, the model for all photos.</source>
        <translation>すべて既定値に戻します（写真から検出した値、拡大なし、汎用モデル）。</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something unexpected happened. Your photos are untouched, and you can go on working. If it happens again, please copy this report and send it to the makers of redgui.</source>
        <translation>予期しないエラーが発生しました。写真には影響なく、このまま作業を続けられます。再び発生する場合は、このレポートをコピーして redgui の開発者に送ってください。</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>予期しないエラーが発生しました</translation>
    </message>
</context>
<context>
    <name>DetailButton</name>
    <message>
        <source>Finest detail</source>
        <translation>最も細かい部分</translation>
    </message>
    <message>
        <source>Smooth area</source>
        <translation>なめらかな部分</translation>
    </message>
    <message>
        <source>Darkest area</source>
        <translation>最も暗い部分</translation>
    </message>
    <message>
        <source>{detail} at 100 %</source>
        <translation>{detail}（100%）</translation>
    </message>
    <message>
        <source>{detail}, before and after, at 100 %. Click to go there.</source>
        <translation>{detail}の修復前と修復後（100%）。クリックするとその場所に移動します。</translation>
    </message>
</context>
<context>
    <name>DevicePart</name>
    <message>
        <source>&amp;Device</source>
        <translation>デバイス(&amp;D)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation>自動：{device}</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>GPU: {name}</source>
        <translation>GPU：{name}</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>This computer does not have it.</source>
        <translation>このコンピューターにはありません。</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag the result into a folder or another program</source>
        <translation>結果をフォルダーやほかのアプリへドラッグできます</translation>
    </message>
    <message>
        <source>Drag the result</source>
        <translation>結果をドラッグ</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Let go to open</source>
        <translation>離すと開きます</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>ここに写真をドロップ</translation>
    </message>
    <message>
        <source>or</source>
        <translation>または</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>サンプルを試す</translation>
    </message>
    <message>
        <source>A picture that redgui brings along, full of noise.</source>
        <translation>redgui に付属する、ノイズの多い画像です。</translation>
    </message>
    <message>
        <source>{formats}; several photos or a folder work too; paste with {shortcut}</source>
        <translation>{formats}。複数の写真やフォルダーにも対応。{shortcut} で貼り付け</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>最近使った写真</translation>
    </message>
    <message>
        <source>No photo is open</source>
        <translation>開いている写真はありません</translation>
    </message>
</context>
<context>
    <name>FormBox</name>
    <message>
        <source>F&amp;ile format</source>
        <translation>ファイル形式(&amp;I)</translation>
    </message>
    <message>
        <source>Qualit&amp;y</source>
        <translation>画質(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Bit depth</source>
        <translation>ビット深度(&amp;B)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色空間</translation>
    </message>
    <message>
        <source>as the photo</source>
        <translation>写真と同じ</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 ビット</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 ビット</translation>
    </message>
</context>
<context>
    <name>Glimpse</name>
    <message>
        <source>Reading the photo…</source>
        <translation>写真を読み込み中…</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>ガイドのページ</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Zoom {percent}</source>
        <translation>ズーム {percent}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>グレースケール</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>{megapixels} MP</source>
        <translation>{megapixels} MP</translation>
    </message>
    <message>
        <source>{bits} bit {colours}</source>
        <translation>{bits} ビット{colours}</translation>
    </message>
    <message>
        <source>{format}, quality {quality}</source>
        <translation>{format}、画質 {quality}</translation>
    </message>
</context>
<context>
    <name>JpegPart</name>
    <message>
        <source>&amp;JPEG traces</source>
        <translation>JPEG 劣化(&amp;J)</translation>
    </message>
    <message>
        <source>How strong the traces are that saving as JPEG left, from 0 to 95: 100 less the quality.</source>
        <translation>JPEG 保存で生じた劣化の強さです。0 から 95 までの値で、100 から画質を引いた数に当たります。</translation>
    </message>
    <message>
        <source>Double-click to go back to Auto.</source>
        <translation>ダブルクリックすると自動に戻ります。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Leave JPEG traces</source>
        <translation>JPEG 劣化をそのまま残す</translation>
    </message>
    <message>
        <source>Remove no traces of JPEG.</source>
        <translation>JPEG 劣化を除去しません。</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Auto JPEG quality</source>
        <translation>JPEG 画質を自動設定</translation>
    </message>
    <message>
        <source>Take the quality that was found in the photo.</source>
        <translation>写真から検出した画質を使います。</translation>
    </message>
    <message>
        <source>This model cannot remove JPEG traces.</source>
        <translation>このモデルでは JPEG 劣化を除去できません。</translation>
    </message>
    <message>
        <source>As if saved at quality {quality}</source>
        <translation>画質 {quality} で保存した写真として処理</translation>
    </message>
    <message>
        <source>No traces of JPEG found</source>
        <translation>JPEG 劣化なし</translation>
    </message>
    <message>
        <source>Saved at quality {quality}: no traces to remove</source>
        <translation>画質 {quality} で保存：除去する劣化なし</translation>
    </message>
    <message>
        <source>Once saved at quality {quality}</source>
        <translation>過去に画質 {quality} で保存</translation>
    </message>
    <message>
        <source>Saved at quality {quality}</source>
        <translation>画質 {quality} で保存</translation>
    </message>
</context>
<context>
    <name>LicencePage</name>
    <message>
        <source>redgui stands on</source>
        <translation>redgui が使用しているソフトウェア</translation>
    </message>
    <message>
        <source>It came without a licence text; its home page has one.</source>
        <translation>ライセンス文は付属していません。ホームページでご確認ください。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Restore</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>写真を開く</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>None yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>履歴を消去</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>写真(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使った写真(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>テーマ(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language / 语言</source>
        <translation>言語(&amp;L) / Language</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Largest photo</source>
        <translation>写真の最大サイズ(&amp;L)</translation>
    </message>
    <message>
        <source>{count} megapixels</source>
        <translation>{count} メガピクセル</translation>
    </message>
    <message>
        <source>&amp;No limit</source>
        <translation>制限なし(&amp;N)</translation>
    </message>
    <message>
        <source>Note redgui in a result&apos;s &amp;history (XMP)</source>
        <translation>結果の履歴 (XMP) に redgui を記録(&amp;H)</translation>
    </message>
    <message>
        <source>Give results the &amp;file time of their photo</source>
        <translation>結果のファイル日時を元の写真に合わせる(&amp;F)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation>新しいメッセージ</translation>
    </message>
    <message>
        <source>Older message</source>
        <translation>古いメッセージ</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>ModelPart</name>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>モデルファイルを開く…</translation>
    </message>
    <message>
        <source>Removes noise and JPEG traces, and enlarges.</source>
        <translation>ノイズとJPEGの跡を除き、拡大もします。</translation>
    </message>
    <message>
        <source>Removes noise or enlarges, one of both at a time.</source>
        <translation>ノイズの除去か拡大の、どちらか一方を行います。</translation>
    </message>
    <message>
        <source>All-round</source>
        <translation>汎用</translation>
    </message>
    <message>
        <source>RED30, the paper&apos;s</source>
        <translation>RED30（論文のモデル）</translation>
    </message>
</context>
<context>
    <name>NoisePart</name>
    <message>
        <source>&amp;Noise</source>
        <translation>ノイズ(&amp;N)</translation>
    </message>
    <message>
        <source>How much noise to remove: sigma in 8-bit grey levels, from 0 to 75. The mark is what was found: 100 %.</source>
        <translation>除去するノイズの量：8 ビット階調での σ、0～75。目盛りは検出された値（100 %）です。</translation>
    </message>
    <message>
        <source>Double-click to go back to Auto.</source>
        <translation>ダブルクリックすると自動に戻ります。</translation>
    </message>
    <message>
        <source>&amp;Auto</source>
        <translation>自動(&amp;A)</translation>
    </message>
    <message>
        <source>Auto noise level</source>
        <translation>ノイズレベルを自動設定</translation>
    </message>
    <message>
        <source>Remove as much noise as was found in the photo.</source>
        <translation>写真から検出した分だけノイズを取り除きます。</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the shadows.</source>
        <translation>黒から白までのノイズの強さ：シャドウで最も強くなっています。</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the middle tones.</source>
        <translation>黒から白までのノイズの強さ：中間調で最も強くなっています。</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the lights.</source>
        <translation>黒から白までのノイズの強さ：ハイライトで最も強くなっています。</translation>
    </message>
    <message>
        <source>This model finds the noise level itself.</source>
        <translation>このモデルはノイズレベルを自ら判断します。</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>推定中…</translation>
    </message>
    <message>
        <source>No noise found</source>
        <translation>ノイズなし</translation>
    </message>
    <message>
        <source>{percent} % of the {level} found</source>
        <translation>検出値 {level} の {percent} %</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Restored</source>
        <translation>修復完了</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name} の修復が終わりました。</translation>
    </message>
    <message>
        <source>The queue has stopped</source>
        <translation>キューが停止しました</translation>
    </message>
    <message>
        <source>The queue is done</source>
        <translation>キューが完了しました</translation>
    </message>
    <message>
        <source>All its photos have had their turn.</source>
        <translation>キューの写真をすべて処理しました。</translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source>From {low} to {high}</source>
        <translation>{low}～{high}</translation>
    </message>
</context>
<context>
    <name>Openers</name>
    <message>
        <source>Open all the same</source>
        <translation>それでも開く</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>ドロップした画像</translation>
    </message>
    <message>
        <source>redgui does not use the network: save the picture first, and open its file.</source>
        <translation>redgui はネットワークを使いません。先に画像を保存してから、そのファイルを開いてください。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard; copy one first.</source>
        <translation>クリップボードに画像がありません。先に画像をコピーしてください。</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>colour noise {level}</source>
        <translation>カラーノイズ {level}</translation>
    </message>
    <message>
        <source>JPEG traces of quality {quality}</source>
        <translation>JPEG 劣化（画質 {quality}）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing to restore: the photo stays as it is.</source>
        <translation>修復の必要はありません。写真はそのままです。</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} ピクセル</translation>
    </message>
    <message>
        <source>{seconds} s on the processor</source>
        <translation>CPU で {seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} s on the GPU</source>
        <translation>GPU で {seconds} 秒</translation>
    </message>
    <message>
        <source>Restored: {words}</source>
        <translation>修復済み：{words}</translation>
    </message>
    <message>
        <source>twice as large</source>
        <translation>2 倍に拡大</translation>
    </message>
    <message>
        <source>{factor} times as large</source>
        <translation>{factor} 倍に拡大</translation>
    </message>
</context>
<context>
    <name>OutputBox</name>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>結果の保存先フォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Choose a folder with its whole path for the results.</source>
        <translation>結果の保存先フォルダーを絶対パスで指定してください。</translation>
    </message>
    <message>
        <source>{folder} is not a folder; choose another one.</source>
        <translation>{folder} はフォルダーではありません。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>結果の保存先フォルダー</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>例：{name}</translation>
    </message>
    <message>
        <source>Res&amp;ult folder</source>
        <translation>保存先(&amp;U)</translation>
    </message>
    <message>
        <source>Name t&amp;emplate</source>
        <translation>名前のテンプレート(&amp;E)</translation>
    </message>
    <message>
        <source>Where a name is ta&amp;ken</source>
        <translation>同名のファイルがあるとき(&amp;K)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Browse for the folder of the results</source>
        <translation>結果の保存先フォルダーを参照</translation>
    </message>
    <message>
        <source>skip the photo</source>
        <translation>写真をスキップ</translation>
    </message>
    <message>
        <source>rename the result</source>
        <translation>結果の名前を変更</translation>
    </message>
    <message>
        <source>replace it</source>
        <translation>置き換える</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Open a model file</source>
        <translation>モデルファイルを開く</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
</context>
<context>
    <name>PresetPart</name>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Keep and exchange presets</source>
        <translation>プリセットの保存とやり取り</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>プリセットとして保存…</translation>
    </message>
    <message>
        <source>Import a preset…</source>
        <translation>プリセットを読み込む…</translation>
    </message>
    <message>
        <source>Export this preset…</source>
        <translation>このプリセットを書き出す…</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>このプリセットを削除</translation>
    </message>
    <message>
        <source>By camera and ISO</source>
        <translation>カメラとISOで選ぶ</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
</context>
<context>
    <name>ProgressBox</name>
    <message>
        <source>Star&amp;t</source>
        <translation>開始(&amp;T)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>{speed} megapixels a second</source>
        <translation>毎秒{speed}メガピクセル</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>写真 {count} 枚</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>完了 {count}</translation>
    </message>
    <message>
        <source>{count} with nothing to restore</source>
        <translation>修復不要 {count}</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>失敗 {count}</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>スキップ {count}</translation>
    </message>
    <message>
        <source>{count} stopped</source>
        <translation>停止 {count}</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>残り {count}</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>写真を検索中…</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>一時停止中です。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>開始中…</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>残り {time}</translation>
    </message>
    <message>
        <source>{name} {percent}</source>
        <translation>{name} {percent}</translation>
    </message>
    <message>
        <source>Start goes on with what was stopped.</source>
        <translation>「開始」で、停止した写真の続きを行います。</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>約 {time}</translation>
    </message>
    <message>
        <source>up to {memory} of memory</source>
        <translation>メモリ最大 {memory}</translation>
    </message>
    <message>
        <source>{disk} on the disk, where {free} are free</source>
        <translation>ディスク {disk}（空き {free}）</translation>
    </message>
    <message>
        <source>Forecast: {parts}</source>
        <translation>見積もり：{parts}</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>キューの進行状況</translation>
    </message>
    <message>
        <source>Stop a&amp;ll</source>
        <translation>すべて停止(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>失敗分を再試行(&amp;R)</translation>
    </message>
    <message>
        <source>Rep&amp;ort…</source>
        <translation>レポート(&amp;O)…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Show the folder with the results.</source>
        <translation>結果の保存先フォルダーを表示します。</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Starting…</source>
        <translation>開始中…</translation>
    </message>
    <message>
        <source>{speed} megapixels a second</source>
        <translation>毎秒{speed}メガピクセル</translation>
    </message>
    <message>
        <source>Finished and kept: {what}</source>
        <translation>完了した結果を保持中：{what}</translation>
    </message>
    <message>
        <source>Save the result with {what}</source>
        <translation>この結果を保存：{what}</translation>
    </message>
    <message>
        <source>Set the controls back to {what}</source>
        <translation>この結果の設定に戻す：{what}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop restoring</source>
        <translation>修復を停止</translation>
    </message>
    <message>
        <source>Save this result</source>
        <translation>この結果を保存</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>結果に戻る</translation>
    </message>
    <message>
        <source>Back to the finished result</source>
        <translation>完了した結果に戻る</translation>
    </message>
    <message>
        <source>Progress of the restoration</source>
        <translation>修復の進行状況</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>残り {time}</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>場所(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>ファイルの種類(&amp;T):</translation>
    </message>
</context>
<context>
    <name>QualityPart</name>
    <message>
        <source>&amp;Quality</source>
        <translation>画質(&amp;Q)</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Fast quality</source>
        <translation>画質：高速</translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation>画質：最高</translation>
    </message>
    <message>
        <source>One view of the photo.</source>
        <translation>1 通りの向きで処理します。</translation>
    </message>
    <message>
        <source>Restores the photo in 8 views and takes their mean.</source>
        <translation>写真を8通りに見て復元し、その平均をとります。</translation>
    </message>
    <message>
        <source>Best is a little finer and takes 8 times as long.</source>
        <translation>「最高」は少しきれいになりますが、時間は8倍かかります。</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The restored {name} has not been saved.</source>
        <translation>修復した {name} が保存されていません。</translation>
    </message>
    <message>
        <source>{count} restored photos have not been saved.</source>
        <translation>修復した写真 {count} 枚が保存されていません。</translation>
    </message>
    <message>
        <source>It would be lost. The original is untouched either way.</source>
        <translation>このままでは結果が失われます。いずれの場合も、元の写真は変更されません。</translation>
    </message>
    <message>
        <source>They would be lost. The originals are untouched either way. Save all writes each result where Save as would put it, and replaces nothing.</source>
        <translation>このままでは結果が失われます。いずれの場合も、元の写真は変更されません。「すべて保存」を選ぶと、それぞれの結果が「名前を付けて保存」と同じ場所に保存されます。既存のファイルは置き換えません。</translation>
    </message>
    <message>
        <source>The queue is still restoring; {count} photos are left.</source>
        <translation>キューは修復を続けています。残りの写真は {count} 枚です。</translation>
    </message>
    <message>
        <source>{name} is still being restored.</source>
        <translation>{name} を修復しています。</translation>
    </message>
    <message>
        <source>Closing stops that. The original is untouched either way.</source>
        <translation>閉じると修復が停止します。いずれの場合も、元の写真は変更されません。</translation>
    </message>
    <message>
        <source>Closing stops the queue. What it has restored stays; add the same photos with the same folder for the results, and it resumes where it was.</source>
        <translation>閉じるとキューが停止します。修復済みの結果は残ります。同じ写真を同じ保存先フォルダーで追加すると、続きから再開できます。</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>開いたままにする</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>それでも閉じる</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>すべて保存</translation>
    </message>
</context>
<context>
    <name>QueueAdding</name>
    <message>
        <source>Add a folder to the queue</source>
        <translation>フォルダーをキューに追加</translation>
    </message>
    <message>
        <source>There is nothing in it that is not in the queue already.</source>
        <translation>新しくキューに追加できる写真はありません。</translation>
    </message>
    <message>
        <source>There are no photos in {folder}.</source>
        <translation>{folder} に写真はありません。</translation>
    </message>
</context>
<context>
    <name>QueueLeaving</name>
    <message>
        <source>Write a report</source>
        <translation>レポートを書き出す</translation>
    </message>
    <message>
        <source>The report is in {name}.</source>
        <translation>レポートを {name} に書き出しました。</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>修復中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>nothing to restore</source>
        <translation>修復不要</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>書き込み中</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>以前に完了</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}：{reason}</translation>
    </message>
    <message>
        <source>{state}, settings of its own</source>
        <translation>{state}（個別の設定）</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{noise}, colour noise {level}</source>
        <translation>{noise}、カラーノイズ {level}</translation>
    </message>
    <message>
        <source>The limit is in the menu Photo, under Largest photo.</source>
        <translation>上限は「写真」メニューの「写真の最大サイズ」で変更できます。</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>表示(&amp;W)</translation>
    </message>
    <message>
        <source>Name or folder</source>
        <translation>名前またはフォルダー</translation>
    </message>
    <message>
        <source>Show only photos with this in their name or folder</source>
        <translation>名前またはフォルダーにこの文字列を含む写真だけを表示</translation>
    </message>
</context>
<context>
    <name>QueuePresenter</name>
    <message>
        <source>Queue ({count})</source>
        <translation>キュー ({count})</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>&amp;Compare before and after</source>
        <translation>修復前と修復後を比較(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;with a preview</source>
        <translation>プレビューで開く(&amp;W)</translation>
    </message>
    <message>
        <source>Photos in the queue</source>
        <translation>キューの写真</translation>
    </message>
    <message>
        <source>Show result in &amp;folder</source>
        <translation>結果をフォルダーで表示(&amp;F)</translation>
    </message>
    <message>
        <source>Copy &amp;reason</source>
        <translation>理由をコピー(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Restore a&amp;gain with other settings</source>
        <translation>別の設定でもう一度修復(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Remo&amp;ve from the queue</source>
        <translation>キューから外す(&amp;V)</translation>
    </message>
    <message>
        <source>Move t&amp;o the top</source>
        <translation>先頭へ移動(&amp;O)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上へ移動(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下へ移動(&amp;D)</translation>
    </message>
    <message>
        <source>Move to the &amp;bottom</source>
        <translation>末尾へ移動(&amp;B)</translation>
    </message>
    <message>
        <source>Use the settings of &amp;all for these</source>
        <translation>全体と同じ設定にする(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Restored by the queue; saved as {name}</source>
        <translation>キューで修復し、{name} として保存しました</translation>
    </message>
    <message>
        <source>Nothing to restore: no noise and no traces of JPEG found.</source>
        <translation>修復の必要はありません。ノイズも JPEG 劣化も見つかりませんでした。</translation>
    </message>
    <message>
        <source>Nothing to restore: with these settings the photo stays as it is.</source>
        <translation>復元するものはありません：この設定では写真は変わりません。</translation>
    </message>
    <message>
        <source>; saved as {name}</source>
        <translation>（{name} として保存済み）</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>フォルダーを参照</translation>
    </message>
    <message>
        <source>8 bits per channel</source>
        <translation>8 ビット/チャンネル</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>16 ビット/チャンネル</translation>
    </message>
    <message>
        <source>Keep camera and description data</source>
        <translation>カメラ情報と説明情報を残す</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The colour profile always stays, or the colours would be wrong.</source>
        <translation>カラープロファイルは、色が変わらないよう常に残します。</translation>
    </message>
    <message>
        <source>May hold {tokens}</source>
        <translation>使用できる変数：{tokens}</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>画質(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>ビット深度(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>ファイル名(&amp;N)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>形式(&amp;O)</translation>
    </message>
    <message>
        <source>Name &amp;template</source>
        <translation>名前のテンプレート(&amp;T)</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>例：{name}</translation>
    </message>
    <message>
        <source>Folder to save in</source>
        <translation>保存先フォルダー</translation>
    </message>
    <message>
        <source>{name} exists and will be replaced.</source>
        <translation>既存の {name} は置き換えられます。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>Type a file name.</source>
        <translation>ファイル名を入力してください。</translation>
    </message>
    <message>
        <source>The file name is too long; shorten it.</source>
        <translation>ファイル名が長すぎます。短くしてください。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist; choose another one.</source>
        <translation>フォルダー {folder} は存在しません。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>You may not write in {folder}; choose another folder.</source>
        <translation>{folder} への書き込み権限がありません。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>{name} is a folder; add a file name.</source>
        <translation>{name} はフォルダーです。ファイル名を追加してください。</translation>
    </message>
    <message>
        <source>redgui cannot write {suffix}; end the name in one of {endings}.</source>
        <translation>redgui は {suffix} 形式で保存できません。次のいずれかの拡張子を付けてください：{endings}。</translation>
    </message>
    <message>
        <source>This file name is not allowed here; choose another one.</source>
        <translation>ここではこのファイル名を使用できません。別の名前を指定してください。</translation>
    </message>
    <message>
        <source>{name} is an original, which is never replaced; choose another name.</source>
        <translation>{name} は元の写真であり、置き換えることはありません。別の名前を指定してください。</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>The result is on the clipboard.</source>
        <translation>結果をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} として保存しました。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>フォルダーを表示</translation>
    </message>
</context>
<context>
    <name>ScalePart</name>
    <message>
        <source>Enlar&amp;ge</source>
        <translation>拡大(&amp;G)</translation>
    </message>
    <message>
        <source>How many times as wide and as high the result becomes.</source>
        <translation>結果の幅と高さを元の何倍にするかを指定します。</translation>
    </message>
    <message>
        <source>{factor} ×</source>
        <translation>{factor} ×</translation>
    </message>
    <message>
        <source>Enlarge {factor}</source>
        <translation>拡大 {factor}</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>幅（ピクセル）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高さ（ピクセル）</translation>
    </message>
    <message>
        <source>{name}; the other side follows.</source>
        <translation>{name}。もう一方の辺も連動します。</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} ピクセル</translation>
    </message>
    <message>
        <source>{megapixels} MP</source>
        <translation>{megapixels} MP</translation>
    </message>
    <message>
        <source>{time}, {memory}</source>
        <translation>{time}、{memory}</translation>
    </message>
    <message>
        <source>Needs {needed} of memory, but only {free} is free.</source>
        <translation>メモリが {needed} 必要ですが、空きは {free} しかありません。</translation>
    </message>
    <message>
        <source>under a second</source>
        <translation>1 秒未満</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>約 {time}</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>The settings on the right are for all photos; select some to change theirs alone.</source>
        <translation>右側の設定はすべての写真に適用されます。一部の写真だけ変更するには、その写真を選択してください。</translation>
    </message>
    <message>
        <source>The settings on the right are for {name} alone.</source>
        <translation>右側の設定は {name} だけに適用されます。</translation>
    </message>
    <message>
        <source>The settings on the right are for the {count} selected photos alone.</source>
        <translation>右側の設定は、選択した {count} 枚の写真だけに適用されます。</translation>
    </message>
    <message>
        <source>For all photos</source>
        <translation>すべての写真を対象にする</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>リストを空にする</translation>
    </message>
    <message>
        <source>Empty the list; while photos are restored what is left of them stays. No file is touched.</source>
        <translation>リストを空にします。修復中は残りの写真はそのまま残ります。ファイルには一切触れません。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>That is no Photo but {kind}; use restore_array for arrays.</source>
        <translation>Photo ではなく {kind} が渡されました。配列には restore_array を使用してください。</translation>
    </message>
    <message>
        <source>The settings must be RestoreSettings, not {kind}; or keywords.</source>
        <translation>設定は {kind} ではなく、RestoreSettings またはキーワード引数で指定してください。</translation>
    </message>
    <message>
        <source>There is no setting {name!r}; choose one of {known}.</source>
        <translation>{name!r} という設定はありません。{known} のいずれかを選択してください。</translation>
    </message>
    <message>
        <source>A picture must be a NumPy array, not {kind}; use numpy.asarray.</source>
        <translation>画像は {kind} ではなく NumPy 配列でなければなりません。numpy.asarray を使用してください。</translation>
    </message>
    <message>
        <source>A picture must have no mask; give its pixels values first, as by array.filled().</source>
        <translation>画像にマスクがあってはなりません。先に array.filled() などで画素に値を設定してください。</translation>
    </message>
    <message>
        <source>A picture must be uint8, uint16 or floats in [0, 1], not {kind}.</source>
        <translation>画像は {kind} ではなく、uint8、uint16、または [0, 1] の浮動小数点でなければなりません。</translation>
    </message>
    <message>
        <source>A picture must be (h, w), (h, w, 1), (h, w, 3) or (h, w, 4), not {shape}.</source>
        <translation>画像の形状は {shape} ではなく、(h, w)、(h, w, 1)、(h, w, 3)、(h, w, 4) のいずれかでなければなりません。</translation>
    </message>
    <message>
        <source>A picture of floats must lie in [0, 1], without NaN; divide it by its white, or clip it.</source>
        <translation>浮動小数点の画像は [0, 1] の範囲に収まり、NaN を含まないものでなければなりません。白の値で割るか、範囲内に切り詰めてください。</translation>
    </message>
    <message>
        <source>{file} is missing from this installation of redgui; install it again.</source>
        <translation>インストールされている redgui に {file} がありません。再インストールしてください。</translation>
    </message>
    <message>
        <source>weights/{name} is damaged ({reason}); install redgui again.</source>
        <translation>weights/{name} が破損しています（{reason}）。redgui を再インストールしてください。</translation>
    </message>
    <message>
        <source>The picture consists of printed dots; scan it with descreening switched on.</source>
        <translation>画像が印刷の網点でできています。スキャン時に網点除去（モアレ除去）を有効にしてください。</translation>
    </message>
    <message>
        <source>There are black and white specks (salt-and-pepper noise); a median filter removes them.</source>
        <translation>白黒の斑点（ごま塩ノイズ）があります。メディアンフィルターで除去できます。</translation>
    </message>
    <message>
        <source>A cluster needs an extra part: pip install &quot;redgui[cluster]&quot;.</source>
        <translation>クラスターを使うには、pip install &quot;redgui[cluster]&quot; で追加パッケージをインストールしてください。</translation>
    </message>
    <message>
        <source>There is no Dask scheduler at {address}; start one with `dask scheduler`, or correct the address.</source>
        <translation>{address} に Dask スケジューラーがありません。`dask scheduler` で起動するか、アドレスを修正してください。</translation>
    </message>
    <message>
        <source>The worker {address} cannot run redgui ({reason}); install redgui {version} there.</source>
        <translation>ワーカー {address} で redgui を実行できません（{reason}）。ワーカーに redgui {version} をインストールしてください。</translation>
    </message>
    <message>
        <source>The cluster at {address} was lost ({kind}: {reason}); start the scheduler again and restore the rest.</source>
        <translation>{address} のクラスターとの接続が失われました（{kind}：{reason}）。スケジューラーを起動し直してから、残りを修復してください。</translation>
    </message>
    <message>
        <source>{name} was given up, because {count} workers were lost over it; look into their logs, and give them more memory if that is what they wanted.</source>
        <translation>{name}の処理中に {count} 個のワーカーとの接続が失われたため、処理を断念しました。ワーカーのログを確認し、メモリ不足が原因であればメモリを増やしてください。</translation>
    </message>
    <message>
        <source>The worker {address} was lost while it restored the photo, which was begun again.</source>
        <translation>写真の修復中にワーカー {address} との接続が失われたため、最初からやり直しました。</translation>
    </message>
    <message>
        <source>The worker {address} does not see the results in {folder}; give it the same storage at that path.</source>
        <translation>ワーカー {address} から {folder} の結果が見えません。同じストレージを同じパスで使えるようにしてください。</translation>
    </message>
    <message>
        <source>The worker {address} has redgui {there}, this computer {here}; install the same version on all of them.</source>
        <translation>ワーカー {address} の redgui は {there}、このコンピューターは {here} です。すべてに同じバージョンをインストールしてください。</translation>
    </message>
    <message>
        <source>The worker {address} does not see the photos in {folder}; give it the same storage at that path.</source>
        <translation>ワーカー {address} から {folder} の写真が見えません。同じストレージを同じパスで使えるようにしてください。</translation>
    </message>
    <message>
        <source>The worker {address} has other weights for the model {model}; give it the same file.</source>
        <translation>ワーカー {address} にあるモデル {model} の重みが異なります。同じファイルを使用してください。</translation>
    </message>
    <message>
        <source>The worker {address} cannot load the model {model}: {reason}</source>
        <translation>ワーカー {address} でモデル {model} を読み込めません：{reason}</translation>
    </message>
    <message>
        <source>The results need about {size:,.1f} GB, and {free:,.1f} GB are free; make room or choose another folder.</source>
        <translation>結果の保存に約 {size:,.1f} GB 必要ですが、空きは {free:,.1f} GB です。空き容量を増やすか、別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>別のプロセス</translation>
    </message>
    <message>
        <source>The folder for the results, {folder}, is not there with what was done; bring it back, or choose another one.</source>
        <translation>結果の保存先フォルダー {folder} が、処理済みの結果ごと見つかりません。元に戻すか、別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>{folder} cannot be used for the results ({reason}); choose another folder.</source>
        <translation>{folder} は結果の保存先に使用できません（{reason}）。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The journal in {folder} is larger than any that redgui writes; choose another folder.</source>
        <translation>{folder} の処理記録が、redgui が書き込むものとしては大きすぎます。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Another batch ({other}) works in {folder}; wait for it or choose another folder.</source>
        <translation>別の一括処理（{other}）が {folder} を使用しています。終わるのを待つか、別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Lines of the journal in {folder} that redgui did not write were passed over: {count}.</source>
        <translation>{folder} の処理記録のうち、redgui が書き込んだものではない行を無視しました：{count} 行。</translation>
    </message>
    <message>
        <source>process {number} on {computer}</source>
        <translation>{computer} のプロセス {number}</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>ディスクに空きがありません</translation>
    </message>
    <message>
        <source>The journal in {folder} cannot be written ({reason}); free some space there.</source>
        <translation>{folder} の処理記録に書き込めません（{reason}）。空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>The policy must be skip, rename or replace, not {policy!r}.</source>
        <translation>ポリシーには {policy!r} ではなく、skip、rename、replace のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Results cannot be written as {suffix}; choose one of {suffixes}.</source>
        <translation>結果を {suffix} 形式で保存することはできません。{suffixes} のいずれかを選択してください。</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} は既に存在します。</translation>
    </message>
    <message>
        <source>{path} is an original; choose another folder or name template for the results.</source>
        <translation>{path} は元の写真です。結果には別のフォルダーまたは名前のテンプレートを指定してください。</translation>
    </message>
    <message>
        <source>{folder} is the output folder itself; choose another folder for the results.</source>
        <translation>{folder} は出力フォルダーそのものです。結果には別の保存先フォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read ({reason}); change its permissions and add it again.</source>
        <translation>フォルダー {folder} を読み込めません（{reason}）。アクセス権を変更してから、もう一度追加してください。</translation>
    </message>
    <message>
        <source>A report must end in .csv or .json, not {suffix!r}.</source>
        <translation>レポートの拡張子は {suffix!r} ではなく、.csv または .json でなければなりません。</translation>
    </message>
    <message>
        <source>{path} is an original; choose another place for the report.</source>
        <translation>{path} は元の写真です。レポートには別の場所を選択してください。</translation>
    </message>
    <message>
        <source>The report {path} cannot be written ({reason}); choose another place.</source>
        <translation>レポート {path} に書き込めません（{reason}）。別の場所を選択してください。</translation>
    </message>
    <message>
        <source>The output folder cannot be changed while photos are restored; stop them first.</source>
        <translation>写真の修復中は出力フォルダーを変更できません。先に修復を停止してください。</translation>
    </message>
    <message>
        <source>{name} ended redgui twice while it was read and was passed over; use another copy, or restore it by itself to try it again.</source>
        <translation>{name}の読み込み中に redgui が 2 回異常終了したため、スキップしました。別のコピーを使用するか、もう一度試す場合は単独で修復してください。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); choose another folder for the results.</source>
        <translation>フォルダー {folder} を作成できません（{reason}）。結果には別の保存先フォルダーを選択してください。</translation>
    </message>
    <message>
        <source>{name}: redgui failed unexpectedly ({kind}: {reason}).</source>
        <translation>{name}：redgui で予期しないエラーが発生しました（{kind}：{reason}）。</translation>
    </message>
    <message>
        <source>The model takes no noise level; colour noise was left as it is.</source>
        <translation>このモデルはノイズレベルを指定できないため、カラーノイズはそのまま残しました。</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>停止しました。何も書き込まれていません。</translation>
    </message>
    <message>
        <source>The folder {folder} is a link that leads out of the folder for the results; remove it, or choose another folder.</source>
        <translation>フォルダー {folder} は、結果の保存先フォルダーの外へのリンクです。リンクを削除するか、別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The folder for the results, {folder}, is gone or was replaced; bring it back and restore the rest.</source>
        <translation>結果の保存先フォルダー {folder} がなくなったか、別のものに置き換わっています。元に戻してから、残りを修復してください。</translation>
    </message>
    <message>
        <source>its journal is a link or no file</source>
        <translation>処理記録がリンクであるか、ファイルではありません</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>特殊なファイル</translation>
    </message>
    <message>
        <source>{source}: {output} is an original; choose another folder or name for the result.</source>
        <translation>{source}：{output} は元の写真です。結果には別のフォルダーまたは名前を指定してください。</translation>
    </message>
    <message>
        <source>{output} exists already; choose another name.</source>
        <translation>{output} は既に存在します。別の名前を指定してください。</translation>
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
        <source>{first} and {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} または {second}</translation>
    </message>
    <message>
        <source>The name template has more than {most} characters; choose a shorter one.</source>
        <translation>名前のテンプレートが {most} 文字を超えています。短くしてください。</translation>
    </message>
    <message>
        <source>The name template {template!r} has a brace without its partner; write tokens as {{stem}}.</source>
        <translation>名前のテンプレート {template!r} の中かっこが対になっていません。変数は {{stem}} のように書いてください。</translation>
    </message>
    <message>
        <source>The name template has the unknown token {{{token}}}; use {known}.</source>
        <translation>名前のテンプレートに不明な変数 {{{token}}} があります。{known} を使用してください。</translation>
    </message>
    <message>
        <source>The name template has a slash; leave it out, and choose the folder apart from the name.</source>
        <translation>名前のテンプレートにスラッシュが含まれています。スラッシュを削除し、フォルダーは別に選択してください。</translation>
    </message>
    <message>
        <source>The name template would give every photo the same name; add {{stem}}.</source>
        <translation>この名前のテンプレートでは、すべての写真が同じ名前になります。{{stem}} を追加してください。</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>Apple GPU</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU、1 スレッド</translation>
    </message>
    <message>
        <source>CPU, {count} threads</source>
        <translation>CPU、{count} スレッド</translation>
    </message>
    <message>
        <source>This computer has no {device} device; choose {known}.</source>
        <translation>このコンピューターにデバイス {device} はありません。{known} を選択してください。</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>指定どおり</translation>
    </message>
    <message>
        <source>the fastest of {devices}</source>
        <translation>{devices} のうち最速</translation>
    </message>
    <message>
        <source>the only device</source>
        <translation>唯一のデバイス</translation>
    </message>
    <message>
        <source>no such GPU was found</source>
        <translation>該当する GPU が見つかりませんでした</translation>
    </message>
    <message>
        <source>{why}; the CPU took over.</source>
        <translation>{why}。CPU に切り替えました。</translation>
    </message>
    <message>
        <source>{why}; {arithmetic} costs {loss:.3f} dB</source>
        <translation>{why}。{arithmetic} による低下は {loss:.3f} dB</translation>
    </message>
    <message>
        <source>{why}; float32 because {arithmetic} would cost {loss:.3f} dB</source>
        <translation>{why}。{arithmetic} では {loss:.3f} dB 低下するため float32 を使用</translation>
    </message>
    <message>
        <source>{why}; float32 because it has no float16</source>
        <translation>{why}。float16 に対応していないため float32 を使用</translation>
    </message>
    <message>
        <source>{why}; float32 because the hardware has no faster bfloat16</source>
        <translation>{why}。ハードウェアの bfloat16 では速くならないため float32 を使用</translation>
    </message>
    <message>
        <source>{name} is {times:.1f} times as fast as the CPU</source>
        <translation>{name} は CPU の {times:.1f} 倍の速さです</translation>
    </message>
    <message>
        <source>{name} has only {times:.2f} of the CPU&apos;s speed</source>
        <translation>{name} の速さは CPU の {times:.2f} 倍しかありません</translation>
    </message>
    <message>
        <source>{name} gives wrong pixels</source>
        <translation>{name} の計算結果の画素が正しくありません</translation>
    </message>
    <message>
        <source>{name} failed in its test ({reason})</source>
        <translation>{name} がテストで失敗しました（{reason}）</translation>
    </message>
    <message>
        <source>{name} crashed in its test</source>
        <translation>{name} がテスト中にクラッシュしました</translation>
    </message>
    <message>
        <source>{name} gave no answer within {seconds:g} s</source>
        <translation>{name} が {seconds:g} 秒以内に応答しませんでした</translation>
    </message>
    <message>
        <source>{name} failed while it worked</source>
        <translation>{name} が処理中に失敗しました</translation>
    </message>
    <message>
        <source>the graphics driver crashed when it was asked for its GPUs</source>
        <translation>GPU の照会中にグラフィックスドライバーがクラッシュしました</translation>
    </message>
    <message>
        <source>the graphics driver did not say within {seconds:g} s what GPUs there are</source>
        <translation>グラフィックスドライバーが {seconds:g} 秒以内に GPU の情報を返しませんでした</translation>
    </message>
    <message>
        <source>{name} is a software renderer, slower than the CPU itself</source>
        <translation>{name} はソフトウェアレンダラーで、CPU で直接処理するより低速です</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture {width} pixels wide; close other programs or choose a smaller scale.</source>
        <translation>幅 {width} ピクセルの画像にはメモリが足りません。ほかのアプリを終了するか、拡大率を下げてください。</translation>
    </message>
    <message>
        <source>{device} failed ({reason}); the CPU took over.</source>
        <translation>{device} で処理に失敗しました（{reason}）。CPU に切り替えました。</translation>
    </message>
    <message>
        <source>fallback after a device failed</source>
        <translation>デバイスの障害による代替</translation>
    </message>
    <message>
        <source>{arithmetic} overflowed; float32 took over.</source>
        <translation>{arithmetic} でオーバーフローが発生したため、float32 に切り替えました。</translation>
    </message>
    <message>
        <source>fallback after an overflow</source>
        <translation>オーバーフローによる代替</translation>
    </message>
    <message>
        <source>{device} gave a result that is not finite; the CPU took over.</source>
        <translation>{device} の結果が有限な値にならなかったため、CPU に切り替えました。</translation>
    </message>
    <message>
        <source>fallback after a result that is not finite</source>
        <translation>結果が有限でないことによる代替</translation>
    </message>
    <message>
        <source>The network&apos;s result is not finite even in float32 on the CPU; choose another model.</source>
        <translation>CPU の float32 でも、ネットワークの結果が有限な値になりません。別のモデルを選択してください。</translation>
    </message>
    <message>
        <source>weights/index.toml is damaged ({reason}); install redgui again.</source>
        <translation>weights/index.toml が破損しています（{reason}）。redgui を再インストールしてください。</translation>
    </message>
    <message>
        <source>There is no model {name!r}; choose {known}, or a .safetensors file.</source>
        <translation>{name!r} というモデルはありません。{known}、または .safetensors ファイルを選択してください。</translation>
    </message>
    <message>
        <source>{name}: the file is not the one that redgui shipped (SHA-256); install redgui again.</source>
        <translation>{name}：redgui に付属のファイルと一致しません (SHA-256)。redgui を再インストールしてください。</translation>
    </message>
    <message>
        <source>{name}: the weights do not fit the network they describe.</source>
        <translation>{name}：重みが、記述されているネットワークと合いません。</translation>
    </message>
    <message>
        <source>{name}: the weights hold values that are not finite.</source>
        <translation>{name}：重みに有限でない値が含まれています。</translation>
    </message>
    <message>
        <source>{path}: the weights cannot be read ({reason}).</source>
        <translation>{path}：重みを読み込めません（{reason}）。</translation>
    </message>
    <message>
        <source>{name}: not a safetensors file, or a damaged one ({reason}).</source>
        <translation>{name}：safetensors ファイルではないか、破損しています（{reason}）。</translation>
    </message>
    <message>
        <source>{name}: not a redgui model (its metadata does not say so).</source>
        <translation>{name}：redgui のモデルではありません（メタデータに記載がありません）。</translation>
    </message>
    <message>
        <source>{name}: its description of the network is damaged ({reason}).</source>
        <translation>{name}：ネットワークの記述が破損しています（{reason}）。</translation>
    </message>
    <message>
        <source>bit fields</source>
        <translation>ビットフィールド</translation>
    </message>
    <message>
        <source>a JPEG inside</source>
        <translation>JPEG を内蔵</translation>
    </message>
    <message>
        <source>a PNG inside</source>
        <translation>PNG を内蔵</translation>
    </message>
    <message>
        <source>{name} is a BMP with {packing}, which redgui does not read; save it as PNG in another program.</source>
        <translation>{name}は redgui では読み込めない BMP（{packing}）です。ほかのアプリで PNG として保存してください。</translation>
    </message>
    <message>
        <source>its {bits}-bit samples were read as 8 bits: it is an animation without a still picture</source>
        <translation>{bits} ビットの画素値を 8 ビットとして読み込みました（静止画のないアニメーションのため）</translation>
    </message>
    <message>
        <source>its depth map or gain map will not be kept</source>
        <translation>深度マップまたはゲインマップは保存されません</translation>
    </message>
    <message>
        <source>its colours are in a space that redgui does not know (number {number} of JPEG 2000)</source>
        <translation>redgui が対応していない色空間です（JPEG 2000 の番号 {number}）</translation>
    </message>
    <message>
        <source>its channels have different depths and were all read with 8 bits</source>
        <translation>チャンネルごとにビット深度が異なるため、すべて 8 ビットで読み込みました</translation>
    </message>
    <message>
        <source>its end is missing, but none of its pixels</source>
        <translation>ファイルの末尾が欠けていますが、画素はすべてそろっています</translation>
    </message>
    <message>
        <source>JPEG-LS</source>
        <translation>JPEG-LS</translation>
    </message>
    <message>
        <source>a lossless JPEG</source>
        <translation>可逆圧縮 JPEG</translation>
    </message>
    <message>
        <source>a JPEG with {bits} bits</source>
        <translation>{bits} ビット JPEG</translation>
    </message>
    <message>
        <source>{name} is {kind}, which redgui does not read; save it as PNG or TIFF in another program.</source>
        <translation>{name}は redgui では読み込めない形式（{kind}）です。ほかのアプリで PNG または TIFF として保存してください。</translation>
    </message>
    <message>
        <source>{name} cannot be written: the photo is an HDR picture ({kind}), and {format} cannot hold one; choose a name that ends in .png or .avif.</source>
        <translation>{name}を保存できません。この写真は HDR 画像 ({kind}) で、{format} には格納できません。.png または .avif で終わる名前を付けてください。</translation>
    </message>
    <message>
        <source>a part of its metadata is damaged and was left out</source>
        <translation>メタデータの一部が破損しているため、除外しました</translation>
    </message>
    <message>
        <source>{name} is a JPEG XL in CMYK, which redgui does not read; save it as TIFF.</source>
        <translation>{name}は CMYK の JPEG XL で、redgui では読み込めません。TIFF として保存してください。</translation>
    </message>
    <message>
        <source>{name} is a JPEG XL with loss and a colour profile of its own, which redgui cannot decode well; save it as PNG or TIFF.</source>
        <translation>{name}は独自のカラープロファイルを持つ非可逆圧縮の JPEG XL で、redgui では正しくデコードできません。PNG または TIFF として保存してください。</translation>
    </message>
    <message>
        <source>its colours were converted to sRGB</source>
        <translation>色を sRGB に変換しました</translation>
    </message>
    <message>
        <source>its colour profile cannot be read; its colours are taken as sRGB and may look different</source>
        <translation>カラープロファイルを読み込めないため、色を sRGB として扱います。色が変わって見える場合があります</translation>
    </message>
    <message>
        <source>its colours are in a space that redgui does not know and are taken as sRGB</source>
        <translation>redgui が対応していない色空間のため、色を sRGB として扱います</translation>
    </message>
    <message>
        <source>its extra channels are not colours or transparency and were left out</source>
        <translation>追加チャンネルは色でも透明度でもないため、除外しました</translation>
    </message>
    <message>
        <source>it was converted from {mode} to sRGB {how}</source>
        <translation>{mode} から sRGB に変換しました（{how}）</translation>
    </message>
    <message>
        <source>it holds more than one picture; only the first was read</source>
        <translation>複数の画像が含まれているため、最初の画像だけを読み込みました</translation>
    </message>
    <message>
        <source>{name}: the answer of a worker is not one of redgui&apos;s; look into the logs of the workers, and at who runs them.</source>
        <translation>{name}：ワーカーからの応答が redgui のものではありません。ワーカーのログと、ワーカーの管理者を確認してください。</translation>
    </message>
    <message>
        <source>{address} is no address of a private network, and whoever reaches a Dask scheduler without certificates can run programs on its workers, where your photos are in reach; give it certificates, or keep it in a private network.</source>
        <translation>{address} はプライベートネットワークのアドレスではありません。証明書のない Dask スケジューラーに接続できる人は誰でも、写真にアクセスできるワーカー上でプログラムを実行できます。証明書を設定するか、プライベートネットワーク内で使用してください。</translation>
    </message>
    <message>
        <source>1 extra image</source>
        <translation>付属画像 1 枚</translation>
    </message>
    <message>
        <source>{count} extra images</source>
        <translation>付属画像 {count} 枚</translation>
    </message>
    <message>
        <source>it carries {extra} (a preview, gain map or second view), which will not be kept</source>
        <translation>{extra}（プレビュー、ゲインマップ、または別視点の画像）は保存されません</translation>
    </message>
    <message>
        <source>it holds {count} pictures; only the first was read</source>
        <translation>{count} 枚の画像が含まれているため、最初の画像だけを読み込みました</translation>
    </message>
    <message>
        <source>{name} is a PNG for the apps of iPhones (CgBI), which redgui does not read; save it as PNG in another program.</source>
        <translation>{name}は iPhone アプリ用の PNG (CgBI) で、redgui では読み込めません。ほかのアプリで PNG として保存してください。</translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}; use another copy.</source>
        <translation>{name}は使用できません：{why}。別のコピーを使用してください。</translation>
    </message>
    <message>
        <source>it was developed from camera RAW to 16-bit sRGB with the camera&apos;s white balance</source>
        <translation>カメラのホワイトバランスを使い、カメラの RAW から 16 ビット sRGB に現像しました</translation>
    </message>
    <message>
        <source>{name} is a camera RAW file, which needs an extra part: pip install &quot;redgui[raw]&quot;.</source>
        <translation>{name}はカメラの RAW ファイルです。pip install &quot;redgui[raw]&quot; で追加パッケージをインストールしてください。</translation>
    </message>
    <message>
        <source>{name} is packed as {how}, which redgui does not unpack in a TIFF; save it with LZW or without compression.</source>
        <translation>{name}は {how} で圧縮されています。redgui は TIFF のこの圧縮形式に対応していません。LZW または無圧縮で保存し直してください。</translation>
    </message>
    <message>
        <source>{name} is a volume, not a photo; export one of its slices.</source>
        <translation>{name}は写真ではなくボリュームデータです。スライスを 1 枚書き出してください。</translation>
    </message>
    <message>
        <source>{name} has {count} channels, which no photo has; export three of them.</source>
        <translation>{name}にはチャンネルが {count} 個あり、写真ではありません。そのうち 3 つを書き出してください。</translation>
    </message>
    <message>
        <source>{name} is cut short: part of its picture is missing; use another copy.</source>
        <translation>{name}は途中で切れており、画像の一部が欠けています。別のコピーを使用してください。</translation>
    </message>
    <message>
        <source>{name} holds {kind} samples; convert it to 16-bit integers first.</source>
        <translation>{name}の画素値は {kind} です。先に 16 ビット整数に変換してください。</translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}; convert it to 16-bit integers first.</source>
        <translation>{name}は使用できません：{why}。先に 16 ビット整数に変換してください。</translation>
    </message>
    <message>
        <source>it was converted from 16-bit {mode} to 8-bit sRGB {how}</source>
        <translation>16 ビット {mode} から 8 ビット sRGB に変換しました（{how}）</translation>
    </message>
    <message>
        <source>its Photoshop layers will not be kept, only what they look like together</source>
        <translation>Photoshop のレイヤーは保存されません。統合した画像だけが残ります</translation>
    </message>
    <message>
        <source>it was converted to sRGB: redgui writes no other colours in JPEG XL</source>
        <translation>sRGB に変換しました。redgui は JPEG XL をほかの色空間では書き込めません</translation>
    </message>
    <message>
        <source>the format has no grey, so it was converted to sRGB {how}</source>
        <translation>この形式はグレースケールに対応していないため、sRGB に変換しました（{how}）</translation>
    </message>
    <message>
        <source>the camera maker&apos;s private part of it</source>
        <translation>カメラメーカー固有の部分</translation>
    </message>
    <message>
        <source>it</source>
        <translation>データ全体</translation>
    </message>
    <message>
        <source>its EXIF data is larger than the 64 KB JPEG can hold, so {what} was left out</source>
        <translation>EXIF データが JPEG に格納できる 64 KB を超えているため、{what}を除外しました</translation>
    </message>
    <message>
        <source>its colour profile is larger than JPEG can hold and was left out</source>
        <translation>カラープロファイルが JPEG に格納できるサイズを超えているため、除外しました</translation>
    </message>
    <message>
        <source>its XMP data is larger than the 64 KB JPEG can hold and was left out</source>
        <translation>XMP データが JPEG に格納できる 64 KB を超えているため、除外しました</translation>
    </message>
    <message>
        <source>its comment is larger than the 64 KB JPEG can hold and was cut off</source>
        <translation>コメントが JPEG に格納できる 64 KB を超えているため、途中で切り詰めました</translation>
    </message>
    <message>
        <source>the longer part of its XMP is damaged or missing and was left out</source>
        <translation>XMP の拡張部分が破損しているか見つからないため、除外しました</translation>
    </message>
    <message>
        <source>what its segments {names} hold for other programs will not be kept</source>
        <translation>セグメント {names} に含まれるほかのアプリ用のデータは保存されません</translation>
    </message>
    <message>
        <source>{size:,} bytes that follow its picture will not be kept</source>
        <translation>画像の後に続く {size:,} バイトは保存されません</translation>
    </message>
    <message>
        <source>its {kind} metadata is damaged and was left out</source>
        <translation>{kind} メタデータが破損しているため、除外しました</translation>
    </message>
    <message>
        <source>what its chunks {names} hold will not be kept</source>
        <translation>チャンク {names} の内容は保持されません</translation>
    </message>
    <message>
        <source>{name} is not a photo in a known format; redgui reads {formats}.</source>
        <translation>{name}は対応している形式の写真ではありません。redgui で読み込める形式：{formats}。</translation>
    </message>
    <message>
        <source>{formats} and camera RAW</source>
        <translation>{formats}、カメラ RAW</translation>
    </message>
    <message>
        <source>its wide-gamut or HDR colours come without a colour profile and are taken as sRGB: they may look dull</source>
        <translation>広色域または HDR の色にカラープロファイルがないため、sRGB として扱います。くすんで見える場合があります</translation>
    </message>
    <message>
        <source>its wide-gamut or HDR colours ({kind}) stay as they are: the result is an HDR picture</source>
        <translation>広色域または HDR の色 ({kind}) をそのまま保ちます。結果は HDR 画像になります</translation>
    </message>
    <message>
        <source>its place on the map (GeoTIFF) does not fit the turned picture and was left out</source>
        <translation>地図上の位置 (GeoTIFF) が回転後の画像と合わないため、除外しました</translation>
    </message>
    <message>
        <source>its description as a microscope&apos;s image (OME) was left out</source>
        <translation>顕微鏡画像としての記述 (OME) を除外しました</translation>
    </message>
    <message>
        <source>the camera maker&apos;s private part of its EXIF data holds in that file alone and was left out</source>
        <translation>EXIF データのカメラメーカー固有の部分は、元のファイル内でのみ有効なため、除外しました</translation>
    </message>
    <message>
        <source>its colour profile is damaged and was left out: the colours are taken as sRGB</source>
        <translation>カラープロファイルが破損しているため、除外しました。色は sRGB として扱います</translation>
    </message>
    <message>
        <source>its colour profile is for {space}, not for this picture, and was left out</source>
        <translation>カラープロファイルがこの画像用ではなく {space} 用のため、除外しました</translation>
    </message>
    <message>
        <source>without a usable colour profile, so colours may differ</source>
        <translation>使用できるカラープロファイルがないため、色が変わる場合があります</translation>
    </message>
    <message>
        <source>by their definition</source>
        <translation>色空間の定義に従って変換</translation>
    </message>
    <message>
        <source>through its colour profile</source>
        <translation>カラープロファイルを使用</translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation>ICC プロファイル</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>shape of its pixels</source>
        <translation>ピクセルの縦横比</translation>
    </message>
    <message>
        <source>{format} cannot hold {what}, so that was left out</source>
        <translation>{format} に格納できないデータ（{what}）を除外しました</translation>
    </message>
    <message>
        <source>its clipping paths will not be kept</source>
        <translation>クリッピングパスは保存されません</translation>
    </message>
    <message>
        <source>no EXIF data was found in it</source>
        <translation>EXIF データは見つかりませんでした</translation>
    </message>
    <message>
        <source>its Content Credentials (C2PA) hold for the original alone and will not be kept</source>
        <translation>コンテンツ認証情報 (C2PA) は元の写真に対してのみ有効なため、保存されません</translation>
    </message>
    <message>
        <source>texts ({names})</source>
        <translation>テキスト ({names})</translation>
    </message>
    <message>
        <source>its EXIF data is damaged and was left out</source>
        <translation>EXIF データが破損しているため、除外しました</translation>
    </message>
    <message>
        <source>the film that belongs to it (a motion photo) will not be kept</source>
        <translation>付属の動画（モーションフォト）は保存されません</translation>
    </message>
    <message>
        <source>its gain map (Ultra HDR) will not be kept: the result has the standard range</source>
        <translation>ゲインマップ (Ultra HDR) は保存されません。結果は標準のダイナミックレンジになります</translation>
    </message>
    <message>
        <source>its depth map will not be kept</source>
        <translation>深度マップは保存されません</translation>
    </message>
    <message>
        <source>its sound will not be kept</source>
        <translation>音声は保存されません</translation>
    </message>
    <message>
        <source>{name} could not be read from the disk ({reason}); check the drive and try again.</source>
        <translation>{name}をディスクから読み込めませんでした（{reason}）。ドライブを確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{name} is {kind}; choose a photo file.</source>
        <translation>{name}は{kind}です。写真のファイルを選択してください。</translation>
    </message>
    <message>
        <source>{name} does not exist in {folder}; check the name.</source>
        <translation>{name}は {folder} にありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>{name} cannot be read: you don&apos;t have permission; change its permissions or copy it somewhere else.</source>
        <translation>{name}を読み込む権限がありません。アクセス権を変更するか、別の場所にコピーしてください。</translation>
    </message>
    <message>
        <source>The samples of a photo</source>
        <translation>写真の画素値</translation>
    </message>
    <message>
        <source>The samples of a photo must be (h, w, 1) or (h, w, 3), not {shape}.</source>
        <translation>写真の画素値の形状は {shape} ではなく、(h, w, 1) または (h, w, 3) でなければなりません。</translation>
    </message>
    <message>
        <source>The alpha of a photo</source>
        <translation>写真のアルファ値</translation>
    </message>
    <message>
        <source>The alpha of a photo must be {shape} {kind} like its samples, not {alpha} {other}.</source>
        <translation>写真のアルファ値は {alpha} {other} ではなく、画素値と同じ {shape} {kind} でなければなりません。</translation>
    </message>
    <message>
        <source>The metadata of a photo must be Metadata, not {kind}.</source>
        <translation>写真のメタデータは {kind} ではなく Metadata でなければなりません。</translation>
    </message>
    <message>
        <source>The JPEG quality of a photo must be 1 to 100, not {quality}.</source>
        <translation>写真の JPEG 画質は {quality} ではなく、1 から 100 まででなければなりません。</translation>
    </message>
    <message>
        <source>{what} must be a NumPy array, not {kind}.</source>
        <translation>{what}は {kind} ではなく NumPy 配列でなければなりません。</translation>
    </message>
    <message>
        <source>{what} must be uint8 or uint16, not {kind}.</source>
        <translation>{what}は {kind} ではなく、uint8 または uint16 でなければなりません。</translation>
    </message>
    <message>
        <source>its metadata is larger than any photo&apos;s and was left out</source>
        <translation>メタデータが写真としてはあり得ない大きさのため、除外しました</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes); use another copy of the photo.</source>
        <translation>{name}は空 (0 バイト) です。写真の別のコピーを使用してください。</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free, or than a photo of its size should; close other programs, or use another copy.</source>
        <translation>{name}に必要なメモリが、空き容量、またはこのサイズの写真として妥当な量を超えています。ほかのアプリを終了するか、別のコピーを使用してください。</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete and cannot be decoded; open it in another program or use another copy.</source>
        <translation>{name}は破損しているか不完全なため、デコードできません。ほかのアプリで開くか、別のコピーを使用してください。</translation>
    </message>
    <message>
        <source>it holds NaN or infinite samples</source>
        <translation>画素値に NaN または無限大が含まれています</translation>
    </message>
    <message>
        <source>its samples reach {high:g}, which is neither a 0-1, a 0-255 nor a 0-65535 scale</source>
        <translation>画素値の最大が {high:g} で、0-1、0-255、0-65535 のどの範囲にも当てはまりません</translation>
    </message>
    <message>
        <source>its {bits}-bit samples were read with white at {white:.0f} and kept in 16 bits</source>
        <translation>{bits} ビットの画素値を、{white:.0f} を白として読み込み、16 ビットで保持しました</translation>
    </message>
    <message>
        <source>samples darker than black or brighter than white were clipped</source>
        <translation>黒より暗い、または白より明るい画素値を切り詰めました</translation>
    </message>
    <message>
        <source>{name} is damaged: it says it is {width} x {height} pixels; use another copy.</source>
        <translation>{name}は破損しています。記録されているサイズが {width} x {height} ピクセルになっています。別のコピーを使用してください。</translation>
    </message>
    <message>
        <source>{name} says it is {width} x {height} pixels ({size:,.0f} million), more than the limit of {limit:,.0f} million; raise the limit if that is right and this computer has the memory.</source>
        <translation>{name}に記録されているサイズは {width} x {height} ピクセル（{size:,.0f} メガピクセル）で、上限の {limit:,.0f} メガピクセルを超えています。サイズが正しく、このコンピューターのメモリが十分にある場合は、上限を上げてください。</translation>
    </message>
    <message>
        <source>{name} has {size:,.1f} GB, more than a photo within the limit of {limit:,.0f} million pixels can need; raise the limit if it is one all the same.</source>
        <translation>{name}は {size:,.1f} GB あり、上限の {limit:,.0f} メガピクセル以内の写真としては大きすぎます。それでも写真である場合は、上限を上げてください。</translation>
    </message>
    <message>
        <source>{name} cannot be written: it needs {least:,.1f} MB and more, but {free:,.1f} MB are free in {folder}; free some space or choose another folder.</source>
        <translation>{name}を保存できません。{least:,.1f} MB 以上必要ですが、{folder} の空きは {free:,.1f} MB です。空き容量を増やすか、別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free to be written; close other programs.</source>
        <translation>{name}を保存するにはメモリが足りません。ほかのアプリを終了してください。</translation>
    </message>
    <message>
        <source>{name} cannot be written as {format}; choose .png or .tif.</source>
        <translation>{name}は {format} 形式では保存できません。.png または .tif を選択してください。</translation>
    </message>
    <message>
        <source>{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most} on a side; choose .tif or .png.</source>
        <translation>{name}を保存できません。サイズは {width} x {height} ピクセルですが、{format} は一辺 {most} ピクセルまでです。.tif または .png を選択してください。</translation>
    </message>
    <message>
        <source>{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most:.0f} million; choose .tif or .png.</source>
        <translation>{name}を保存できません。サイズは {width} x {height} ピクセルですが、{format} は最大 {most:.0f} メガピクセルまでです。.tif または .png を選択してください。</translation>
    </message>
    <message>
        <source>{name} cannot be written with {ending}; choose one of {endings}.</source>
        <translation>{name}の拡張子には対応していません（{ending}）。{endings} のいずれかを選択してください。</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>拡張子なし</translation>
    </message>
    <message>
        <source>{format} holds {bits} bits per channel, so {more} were rounded to {bits}</source>
        <translation>{format} は 1 チャンネル {bits} ビットのため、{more} ビットを {bits} ビットに丸めました</translation>
    </message>
    <message>
        <source>{format} has no transparency, so it was left out</source>
        <translation>{format} は透明度に対応していないため、透明度を除外しました</translation>
    </message>
    <message>
        <source>its EXIF, XMP and resolution could not be written and were left out</source>
        <translation>EXIF、XMP、解像度を書き込めなかったため、除外しました</translation>
    </message>
    <message>
        <source>you don&apos;t have permission to write in {folder}; choose another folder</source>
        <translation>{folder} への書き込み権限がありません。別のフォルダーを選択してください</translation>
    </message>
    <message>
        <source>that name is taken; choose another one, or allow it to be overwritten</source>
        <translation>その名前は既に使われています。別の名前を指定するか、上書きを許可してください</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist; create it first</source>
        <translation>フォルダー {folder} は存在しません。先に作成してください</translation>
    </message>
    <message>
        <source>{folder} is not a folder; choose another one</source>
        <translation>{folder} はフォルダーではありません。別のフォルダーを選択してください</translation>
    </message>
    <message>
        <source>a folder has that name; choose another one</source>
        <translation>同じ名前のフォルダーがあります。別の名前を指定してください</translation>
    </message>
    <message>
        <source>{folder} is read-only; choose another folder</source>
        <translation>{folder} は読み取り専用です。別のフォルダーを選択してください</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another folder</source>
        <translation>ディスクに空きがありません。空き容量を増やすか、別のフォルダーを選択してください</translation>
    </message>
    <message>
        <source>your share of the disk is full; free some space or choose another folder</source>
        <translation>ディスクの割り当て容量を使い切りました。空き容量を増やすか、別のフォルダーを選択してください</translation>
    </message>
    <message>
        <source>it is larger than this disk or account allows; choose another folder</source>
        <translation>このディスクまたはアカウントで許可されているサイズを超えています。別のフォルダーを選択してください</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>名前が長すぎます。短い名前を指定してください</translation>
    </message>
    <message>
        <source>{reason}; choose another folder or format</source>
        <translation>{reason}。別のフォルダーまたは形式を選択してください</translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}.</source>
        <translation>{name}を保存できません：{why}。</translation>
    </message>
    <message>
        <source>The model cannot remove JPEG traces; they were left as they are.</source>
        <translation>このモデルでは JPEG 劣化を除去できないため、そのまま残しました。</translation>
    </message>
    <message>
        <source>the rule under [when] needs a camera, an ISO range or both.</source>
        <translation>[when]の規則には、カメラかISOの範囲、またはその両方が必要です。</translation>
    </message>
    <message>
        <source>iso must be two whole numbers, the smaller one first.</source>
        <translation>isoは、小さいほうを先にした2つの整数でなければなりません。</translation>
    </message>
    <message>
        <source>a preset needs a name.</source>
        <translation>プリセットには名前が必要です。</translation>
    </message>
    <message>
        <source>a preset names a model that ships with redgui, not a file.</source>
        <translation>プリセットには、ファイルではなくredguiに付属するモデルの名前を書きます。</translation>
    </message>
    <message>
        <source>{setting} must be one line of at most {most} letters.</source>
        <translation>{setting}は{most}文字以内の1行でなければなりません。</translation>
    </message>
    <message>
        <source>{name} is the name of a preset of redgui; choose another one.</source>
        <translation>{name}はredguiのプリセットの名前です。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The preset {path} cannot be written ({reason}); choose another place, or free some space.</source>
        <translation>プリセット{path}を書き込めません（{reason}）。別の場所を選ぶか、空きを作ってください。</translation>
    </message>
    <message>
        <source>it is {kind}.</source>
        <translation>これは{kind}です。</translation>
    </message>
    <message>
        <source>it cannot be read ({reason}).</source>
        <translation>読み込めません（{reason}）。</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}: {problem}</translation>
    </message>
    <message>
        <source>it is larger than any preset.</source>
        <translation>どのプリセットよりも大きいファイルです。</translation>
    </message>
    <message>
        <source>it is no TOML as presets are ({reason}).</source>
        <translation>プリセットのTOMLではありません（{reason}）。</translation>
    </message>
    <message>
        <source>{setting} is {value}, which is no number and no word for it ({words}).</source>
        <translation>{setting}の{value}は、数でも使える言葉（{words}）でもありません。</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>引用符で囲んだ文字列</translation>
    </message>
    <message>
        <source>a list in brackets</source>
        <translation>角括弧で囲んだリスト</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>{setting} must be {kind}.</source>
        <translation>{setting}は{kind}でなければなりません。</translation>
    </message>
    <message>
        <source>this redgui knows no {setting} in a preset; take it out, or use a newer redgui.</source>
        <translation>このredguiはプリセットの{setting}を知りません。取り除くか、新しいredguiを使ってください。</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started: too few files may be open at once; raise the limit (ulimit -n).</source>
        <translation>写真を読み込むプロセスを起動できませんでした。同時に開けるファイルの数が少なすぎます。上限を上げてください（ulimit -n）。</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started (it ended with status {status}); install redgui again, or set REDGUI_IN_PROCESS=1 to do without it.</source>
        <translation>写真を読み込むプロセスを開始できませんでした（終了ステータス {status}）。redgui を再インストールするか、REDGUI_IN_PROCESS=1 を設定してこのプロセスを使わずに実行してください。</translation>
    </message>
    <message>
        <source>{name} could not be read: the system ended the process that did it, perhaps for lack of memory; close other programs and try again.</source>
        <translation>{name}を読み込めませんでした。おそらくメモリ不足のため、読み込み中のプロセスがシステムによって終了されました。ほかのアプリを終了してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free; close other programs and try again.</source>
        <translation>{name}を開くにはメモリが足りません。ほかのアプリを終了してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{name} is damaged so badly, or made in such a way, that reading it breaks down; use another copy.</source>
        <translation>{name}は破損がひどいか、読み込みが異常終了するような作りになっています。別のコピーを使用してください。</translation>
    </message>
    <message>
        <source>{name} takes far longer to read than a photo of its size should, and was given up; use another copy.</source>
        <translation>{name}の読み込みに、このサイズの写真としては時間がかかりすぎるため、中断しました。別のコピーを使用してください。</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started ({reason}); close other programs, or set REDGUI_IN_PROCESS=1 to do without it.</source>
        <translation>写真を読み込むプロセスを開始できませんでした（{reason}）。ほかのアプリを終了するか、REDGUI_IN_PROCESS=1 を設定してこのプロセスを使わずに実行してください。</translation>
    </message>
    <message>
        <source>{setting} must be {kind} from {low:g} to {high:g}, not {value}.</source>
        <translation>{setting} には {value} ではなく、{low:g} から {high:g} までの{kind}を指定してください。</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>model must be a name or the path of a .safetensors file, not {value}.</source>
        <translation>model には {value} ではなく、モデルの名前または .safetensors ファイルのパスを指定してください。</translation>
    </message>
    <message>
        <source>Camera at high ISO</source>
        <translation>高ISOのカメラ</translation>
    </message>
    <message>
        <source>Noise and colour noise go; by camera it is chosen from ISO 3200 on.</source>
        <translation>ノイズとカラーノイズを取り除きます。カメラで選ぶときはISO 3200から使われます。</translation>
    </message>
    <message>
        <source>Film grain</source>
        <translation>フィルムの粒子</translation>
    </message>
    <message>
        <source>About half of the grain stays, and the colours as they are.</source>
        <translation>粒子のおよそ半分と、色をそのまま残します。</translation>
    </message>
    <message>
        <source>JPEG traces alone</source>
        <translation>JPEGの痕跡だけ</translation>
    </message>
    <message>
        <source>Only the traces of JPEG go; noise and grain stay.</source>
        <translation>JPEGの痕跡だけを取り除き、ノイズと粒子は残します。</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大きなプリント</translation>
    </message>
    <message>
        <source>Twice as wide, in the best quality, which takes its time; the result is a TIFF.</source>
        <translation>幅を2倍にし、最高の品質で処理します（時間がかかります）。結果はTIFFです。</translation>
    </message>
    <message>
        <source>Old JPEG</source>
        <translation>古いJPEG</translation>
    </message>
    <message>
        <source>A small, much compressed picture becomes clean and twice as wide.</source>
        <translation>小さく強く圧縮された画像をきれいにし、幅を2倍にします。</translation>
    </message>
    <message>
        <source>Phone at night</source>
        <translation>夜のスマートフォン</translation>
    </message>
    <message>
        <source>Noise and colour noise go, and the traces of JPEG.</source>
        <translation>ノイズ、カラーノイズ、JPEGの痕跡を取り除きます。</translation>
    </message>
    <message>
        <source>Scan of a print</source>
        <translation>プリントのスキャン</translation>
    </message>
    <message>
        <source>The grain of the paper goes for the most part; the result is a TIFF, which loses nothing.</source>
        <translation>紙の粒子をおおかた取り除きます。結果は何も失わないTIFFになります。</translation>
    </message>
    <message>
        <source>{setting} must be {choices}, not {value}.</source>
        <translation>{setting} には {value} ではなく、{choices} を指定してください。</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free; close other programs or choose a smaller scale.</source>
        <translation>{name}の処理にはメモリが足りません。ほかのアプリを終了するか、拡大率を下げてください。</translation>
    </message>
    <message>
        <source>an unknown camera</source>
        <translation>不明なカメラ</translation>
    </message>
    <message>
        <source>No preset has a rule for {camera} at ISO {iso}.</source>
        <translation>{camera}、ISO {iso}に合う規則を持つプリセットがありません。</translation>
    </message>
    <message>
        <source>{name} ships with redgui and cannot be deleted.</source>
        <translation>{name}はredguiに付属するもので、削除できません。</translation>
    </message>
    <message>
        <source>{device}: {reason}</source>
        <translation>{device}：{reason}</translation>
    </message>
    <message>
        <source>{path} was changed since it was restored; restore the photo again.</source>
        <translation>{path} は修復後に変更されています。写真をもう一度修復してください。</translation>
    </message>
    <message>
        <source>There is not enough memory; close other programs or choose a smaller scale.</source>
        <translation>メモリが足りません。ほかのアプリを終了するか、拡大率を下げてください。</translation>
    </message>
    <message>
        <source>Noise of sigma 0 to 75, JPEG traces and enlargement by 1 to 4 in one network, RED-Net&apos;s idea at two scales</source>
        <translation>1 つのネットワークで sigma 0～75 のノイズと JPEG 劣化を除去し、1～4 倍に拡大。RED-Net の考え方を 2 つのスケールで実現</translation>
    </message>
    <message>
        <source>1,980 tiles of freely licensed photographs (docs/training-data.md)</source>
        <translation>自由なライセンスの写真から切り出したタイル 1,980 枚（docs/training-data.md）</translation>
    </message>
    <message>
        <source>RED30 as published, blind: noise of sigma 0 to 75 or enlargement by 1 to 4, one at a time, told neither</source>
        <translation>論文どおりの RED30（ブラインド）。sigma 0～75 のノイズ除去または 1～4 倍の拡大の一方だけを、値を指定せずに実行</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>SideNames</name>
    <message>
        <source>Before</source>
        <translation>修復前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修復後</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>元の写真</translation>
    </message>
    <message>
        <source>Difference ×8</source>
        <translation>差分 ×8</translation>
    </message>
    <message>
        <source>{name}: {done} of {total}</source>
        <translation>{name}：{done} / {total}</translation>
    </message>
    <message>
        <source>{name}, made at half size</source>
        <translation>{name}（1/2 サイズで処理）</translation>
    </message>
    <message>
        <source>{name}, made at quarter size</source>
        <translation>{name}（1/4 サイズで処理）</translation>
    </message>
    <message>
        <source>{name}, made at {percent} % of the size</source>
        <translation>{name}（{percent}% サイズで処理）</translation>
    </message>
</context>
<context>
    <name>SizeLine</name>
    <message>
        <source>{width} × {height} pixels, about {size}</source>
        <translation>{width} × {height} ピクセル、約 {size}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {size}: an exact copy of the photo</source>
        <translation>{width} × {height} ピクセル、{size}：写真の完全なコピー</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>{name}, as a number</source>
        <translation>{name}（数値）</translation>
    </message>
    <message>
        <source>Double-click to reset.</source>
        <translation>ダブルクリックするとリセットします。</translation>
    </message>
    <message>
        <source>Not as usual.</source>
        <translation>既定値から変更されています。</translation>
    </message>
    <message>
        <source>Kept for the next photos; click to begin as usual there.</source>
        <translation>次の写真にも引き継ぎます。クリックすると、次の写真は既定値から始まります。</translation>
    </message>
    <message>
        <source>For this photo alone; click to keep it for the next ones.</source>
        <translation>この写真だけの値です。クリックすると、次の写真にも引き継ぎます。</translation>
    </message>
    <message>
        <source>Keep {name} for the next photos</source>
        <translation>{name}の値を次の写真に引き継ぐ</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>It</source>
        <translation>このファイル</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 時間 {minutes} 分</translation>
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
        <translation>{count} KB</translation>
    </message>
</context>
<context>
    <name>levels</name>
    <message>
        <source>noise light ({level})</source>
        <translation>ノイズ弱 ({level})</translation>
    </message>
    <message>
        <source>noise medium ({level})</source>
        <translation>ノイズ中 ({level})</translation>
    </message>
    <message>
        <source>noise strong ({level})</source>
        <translation>ノイズ強 ({level})</translation>
    </message>
    <message>
        <source>Light noise found: {level}</source>
        <translation>弱いノイズを検出：{level}</translation>
    </message>
    <message>
        <source>Medium noise found: {level}</source>
        <translation>中程度のノイズを検出：{level}</translation>
    </message>
    <message>
        <source>Strong noise found: {level}</source>
        <translation>強いノイズを検出：{level}</translation>
    </message>
</context>
</TS>
