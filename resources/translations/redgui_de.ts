<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About redgui</source>
        <translation>Über redgui</translation>
    </message>
    <message>
        <source>redgui {version}</source>
        <translation>redgui {version}</translation>
    </message>
    <message>
        <source>Restores photographs: noise goes, detail comes back, pictures grow.</source>
        <translation>Restauriert Fotos: Das Rauschen verschwindet, Details kehren zurück, Bilder werden größer.</translation>
    </message>
    <message>
        <source>No cloud, no telemetry, no network at all: your photos stay on this computer.</source>
        <translation>Keine Cloud, keine Telemetrie, keinerlei Netzwerk: Ihre Fotos bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>For a report of a problem: what runs here, and on what; nothing of yours is in it.</source>
        <translation>Für Fehlerberichte: was hier läuft und worauf; persönliche Daten sind nicht enthalten.</translation>
    </message>
    <message>
        <source>Trained on {data}.</source>
        <translation>Trainiert mit: {data}.</translation>
    </message>
    <message>
        <source>Measured PSNR</source>
        <translation>Gemessener PSNR</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Öff&amp;nen…</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>B&amp;ild einfügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>&amp;Ergebnis kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose photo</source>
        <translation>&amp;Foto schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>R&amp;estaurieren</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;Add a folder to the queue…</source>
        <translation>&amp;Ordner zur Warteschlange hinzufügen…</translation>
    </message>
    <message>
        <source>Show or hide the &amp;queue</source>
        <translation>&amp;Warteschlange ein-/ausblenden</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>E&amp;inpassen</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200 %</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Einzoomen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Auszoomen</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>&amp;Nächstes Foto</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>&amp;Voriges Foto</translation>
    </message>
    <message>
        <source>&amp;Divider</source>
        <translation>&amp;Trennlinie</translation>
    </message>
    <message>
        <source>&amp;Horizontal divider</source>
        <translation>&amp;Waagerechte Trennlinie</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>Diff&amp;erence ×8</source>
        <translation>Differenz ×&amp;8</translation>
    </message>
    <message>
        <source>Details under the &amp;picture</source>
        <translation>&amp;Details unter dem Bild</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About redgui</source>
        <translation>Über &amp;redgui</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Move the divider</source>
        <translation>Trennlinie verschieben</translation>
    </message>
    <message>
        <source>Move the divider faster</source>
        <translation>Trennlinie schneller verschieben</translation>
    </message>
    <message>
        <source>Shift + arrow</source>
        <translation>Umschalt + Pfeiltaste</translation>
    </message>
    <message>
        <source>Before, middle, after</source>
        <translation>Vorher, Mitte, Nachher</translation>
    </message>
    <message>
        <source>Original, while held</source>
        <translation>Original, solange gedrückt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Loupe, while held</source>
        <translation>Lupe, solange gedrückt</translation>
    </message>
    <message>
        <source>L, or the right mouse button</source>
        <translation>L oder rechte Maustaste</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Bild verschieben</translation>
    </message>
    <message>
        <source>Ctrl + arrow, or drag</source>
        <translation>Strg + Pfeiltaste oder ziehen</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>An der Mausposition zoomen</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Fit or 100 %</source>
        <translation>Einpassen oder 100 %</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Slider back to its default</source>
        <translation>Regler auf Standardwert</translation>
    </message>
</context>
<context>
    <name>ColourPart</name>
    <message>
        <source>&amp;Colour noise</source>
        <translation>&amp;Farbrauschen</translation>
    </message>
    <message>
        <source>How much noise to remove from the colours: a level from 0, which leaves them as they are, to 75.</source>
        <translation>Wie viel Rauschen aus den Farben entfernt wird: von 0 (Farben bleiben, wie sie sind) bis 75.</translation>
    </message>
    <message>
        <source>Double-click to turn it off.</source>
        <translation>Doppelklick schaltet aus.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Auto colour noise level</source>
        <translation>Farbrauschen automatisch</translation>
    </message>
    <message>
        <source>Remove as much colour noise as was found in the photo; press again to leave the colours alone.</source>
        <translation>So viel Farbrauschen entfernen, wie im Foto gefunden wurde; noch einmal klicken, um die Farben unverändert zu lassen.</translation>
    </message>
    <message>
        <source>This model cannot remove colour noise.</source>
        <translation>Dieses Modell kann kein Farbrauschen entfernen.</translation>
    </message>
    <message>
        <source>The photo is grey.</source>
        <translation>Das Foto hat keine Farben.</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Wird geschätzt…</translation>
    </message>
    <message>
        <source>No colour noise found</source>
        <translation>Kein Farbrauschen gefunden</translation>
    </message>
</context>
<context>
    <name>CompareCanvas</name>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>The arrow keys move the divider, with Shift in larger steps. 1 shows all of the original, 2 half, 3 all of the result. Hold Space to see the original, and L for a loupe. Ctrl with the arrow keys moves the picture.</source>
        <translation>Die Pfeiltasten verschieben die Trennlinie, mit der Umschalttaste in größeren Schritten. 1 zeigt nur das Original, 2 je zur Hälfte, 3 nur das Ergebnis. Halten Sie die Leertaste gedrückt, um das Original zu sehen, und L für die Lupe. Strg mit den Pfeiltasten verschiebt das Bild.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Hold to see the whole original, as with Space.</source>
        <translation>Gedrückt halten, um das ganze Original zu sehen, wie mit der Leertaste.</translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>&amp;Strength</source>
        <translation>Stär&amp;ke</translation>
    </message>
    <message>
        <source>How much of the restoration goes into the result.</source>
        <translation>Wie viel von der Restaurierung in das Ergebnis einfließt.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Everything as usual: found in the photo, not enlarged, the model for all photos.</source>
        <translation>Alles auf Standard: Werte aus dem Foto, keine Vergrößerung, das Allround-Modell.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something unexpected happened. Your photos are untouched, and you can go on working. If it happens again, please copy this report and send it to the makers of redgui.</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten. Ihre Fotos sind unversehrt, und Sie können weiterarbeiten. Falls es noch einmal vorkommt, kopieren Sie bitte diesen Bericht und senden Sie ihn an die Entwickler von redgui.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten</translation>
    </message>
</context>
<context>
    <name>DetailButton</name>
    <message>
        <source>Finest detail</source>
        <translation>Feinste Details</translation>
    </message>
    <message>
        <source>Smooth area</source>
        <translation>Glatte Fläche</translation>
    </message>
    <message>
        <source>Darkest area</source>
        <translation>Dunkelste Stelle</translation>
    </message>
    <message>
        <source>{detail} at 100 %</source>
        <translation>{detail} bei 100 %</translation>
    </message>
    <message>
        <source>{detail}, before and after, at 100 %. Click to go there.</source>
        <translation>{detail}, vorher und nachher, bei 100 %. Klicken, um dorthin zu springen.</translation>
    </message>
</context>
<context>
    <name>DevicePart</name>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation>Automatisch: {device}</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>GPU: {name}</source>
        <translation>GPU: {name}</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>This computer does not have it.</source>
        <translation>Auf diesem Computer nicht vorhanden.</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag the result into a folder or another program</source>
        <translation>Ergebnis in einen Ordner oder ein anderes Programm ziehen</translation>
    </message>
    <message>
        <source>Drag the result</source>
        <translation>Ergebnis ziehen</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Let go to open</source>
        <translation>Zum Öffnen loslassen</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>Foto hierher ziehen</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>A picture that redgui brings along, full of noise.</source>
        <translation>Ein mitgeliefertes Bild mit starkem Rauschen.</translation>
    </message>
    <message>
        <source>{formats}; several photos or a folder work too; paste with {shortcut}</source>
        <translation>{formats}; auch mehrere Fotos oder ein Ordner; einfügen mit {shortcut}</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>No photo is open</source>
        <translation>Kein Foto geöffnet</translation>
    </message>
</context>
<context>
    <name>FormBox</name>
    <message>
        <source>F&amp;ile format</source>
        <translation>Da&amp;teiformat</translation>
    </message>
    <message>
        <source>Qualit&amp;y</source>
        <translation>Qua&amp;lität</translation>
    </message>
    <message>
        <source>&amp;Bit depth</source>
        <translation>B&amp;ittiefe</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>as the photo</source>
        <translation>wie das Foto</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 Bit</translation>
    </message>
</context>
<context>
    <name>Glimpse</name>
    <message>
        <source>Reading the photo…</source>
        <translation>Foto wird gelesen…</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Seiten der Anleitung</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Zoom {percent}</source>
        <translation>Zoom {percent}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
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
        <translation>{bits} Bit {colours}</translation>
    </message>
    <message>
        <source>{format}, quality {quality}</source>
        <translation>{format}, Qualität {quality}</translation>
    </message>
</context>
<context>
    <name>JpegPart</name>
    <message>
        <source>&amp;JPEG traces</source>
        <translation>&amp;JPEG-Artefakte</translation>
    </message>
    <message>
        <source>How strong the traces are that saving as JPEG left, from 0 to 95: 100 less the quality.</source>
        <translation>Wie stark die Artefakte sind, die das Speichern als JPEG hinterlassen hat, von 0 bis 95: 100 minus Qualität.</translation>
    </message>
    <message>
        <source>Double-click to go back to Auto.</source>
        <translation>Doppelklick stellt auf Auto zurück.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Leave JPEG traces</source>
        <translation>JPEG-Artefakte belassen</translation>
    </message>
    <message>
        <source>Remove no traces of JPEG.</source>
        <translation>Keine JPEG-Artefakte entfernen.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Auto JPEG quality</source>
        <translation>JPEG-Qualität automatisch</translation>
    </message>
    <message>
        <source>Take the quality that was found in the photo.</source>
        <translation>Die im Foto gefundene Qualität verwenden.</translation>
    </message>
    <message>
        <source>This model cannot remove JPEG traces.</source>
        <translation>Dieses Modell kann keine JPEG-Artefakte entfernen.</translation>
    </message>
    <message>
        <source>As if saved at quality {quality}</source>
        <translation>Wie mit Qualität {quality} gespeichert</translation>
    </message>
    <message>
        <source>No traces of JPEG found</source>
        <translation>Keine JPEG-Artefakte gefunden</translation>
    </message>
    <message>
        <source>Saved at quality {quality}: no traces to remove</source>
        <translation>Mit Qualität {quality} gespeichert: keine Artefakte zu entfernen</translation>
    </message>
    <message>
        <source>Once saved at quality {quality}</source>
        <translation>Früher einmal mit Qualität {quality} gespeichert</translation>
    </message>
    <message>
        <source>Saved at quality {quality}</source>
        <translation>Mit Qualität {quality} gespeichert</translation>
    </message>
</context>
<context>
    <name>LicencePage</name>
    <message>
        <source>redgui stands on</source>
        <translation>Bestandteile von redgui</translation>
    </message>
    <message>
        <source>It came without a licence text; its home page has one.</source>
        <translation>Ohne Lizenztext ausgeliefert; er steht auf der Homepage.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Restore</source>
        <translation>Restaurieren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>F&amp;oto</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language / 语言</source>
        <translation>Sprache / &amp;Language</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Largest photo</source>
        <translation>&amp;Maximale Fotogröße</translation>
    </message>
    <message>
        <source>{count} megapixels</source>
        <translation>{count} Megapixel</translation>
    </message>
    <message>
        <source>&amp;No limit</source>
        <translation>&amp;Unbegrenzt</translation>
    </message>
    <message>
        <source>Note redgui in a result&apos;s &amp;history (XMP)</source>
        <translation>&amp;redgui im Verlauf des Ergebnisses vermerken (XMP)</translation>
    </message>
    <message>
        <source>Give results the &amp;file time of their photo</source>
        <translation>Dateidatum des &amp;Fotos für Ergebnisse übernehmen</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation>Neuere Meldung</translation>
    </message>
    <message>
        <source>Older message</source>
        <translation>Ältere Meldung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ModelPart</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Modelldatei öffnen…</translation>
    </message>
    <message>
        <source>Removes noise and JPEG traces, and enlarges.</source>
        <translation>Entfernt Rauschen und JPEG-Spuren und vergrößert.</translation>
    </message>
    <message>
        <source>Removes noise or enlarges, one of both at a time.</source>
        <translation>Entfernt Rauschen oder vergrößert, eines von beiden auf einmal.</translation>
    </message>
    <message>
        <source>All-round</source>
        <translation>Allround</translation>
    </message>
    <message>
        <source>RED30, the paper&apos;s</source>
        <translation>RED30, wie publiziert</translation>
    </message>
</context>
<context>
    <name>NoisePart</name>
    <message>
        <source>&amp;Noise</source>
        <translation>&amp;Rauschen</translation>
    </message>
    <message>
        <source>How much noise to remove: sigma in 8-bit grey levels, from 0 to 75. The mark is what was found: 100 %.</source>
        <translation>Wie viel Rauschen entfernt wird: Sigma in 8-Bit-Graustufen, von 0 bis 75. Die Marke zeigt, was gefunden wurde: 100 %.</translation>
    </message>
    <message>
        <source>Double-click to go back to Auto.</source>
        <translation>Doppelklick stellt auf Auto zurück.</translation>
    </message>
    <message>
        <source>&amp;Auto</source>
        <translation>A&amp;uto</translation>
    </message>
    <message>
        <source>Auto noise level</source>
        <translation>Rauschen automatisch</translation>
    </message>
    <message>
        <source>Remove as much noise as was found in the photo.</source>
        <translation>So viel Rauschen entfernen, wie im Foto gefunden wurde.</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the shadows.</source>
        <translation>Wie stark das Rauschen von Schwarz bis Weiß ist: am stärksten in den Schatten.</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the middle tones.</source>
        <translation>Wie stark das Rauschen von Schwarz bis Weiß ist: am stärksten in den Mitteltönen.</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the lights.</source>
        <translation>Wie stark das Rauschen von Schwarz bis Weiß ist: am stärksten in den Lichtern.</translation>
    </message>
    <message>
        <source>This model finds the noise level itself.</source>
        <translation>Dieses Modell ermittelt das Rauschen selbst.</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Wird geschätzt…</translation>
    </message>
    <message>
        <source>No noise found</source>
        <translation>Kein Rauschen gefunden</translation>
    </message>
    <message>
        <source>{percent} % of the {level} found</source>
        <translation>{percent} % der gefundenen {level}</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Restored</source>
        <translation>Restauriert</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name} ist fertig.</translation>
    </message>
    <message>
        <source>The queue has stopped</source>
        <translation>Die Warteschlange wurde gestoppt</translation>
    </message>
    <message>
        <source>The queue is done</source>
        <translation>Die Warteschlange ist fertig</translation>
    </message>
    <message>
        <source>All its photos have had their turn.</source>
        <translation>Alle Fotos wurden bearbeitet.</translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source>From {low} to {high}</source>
        <translation>Von {low} bis {high}</translation>
    </message>
</context>
<context>
    <name>Openers</name>
    <message>
        <source>Open all the same</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Abgelegtes Bild</translation>
    </message>
    <message>
        <source>redgui does not use the network: save the picture first, and open its file.</source>
        <translation>redgui greift nicht auf das Netzwerk zu: Speichern Sie das Bild zuerst und öffnen Sie dann die Datei.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard; copy one first.</source>
        <translation>In der Zwischenablage ist kein Bild; kopieren Sie zuerst eines.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>colour noise {level}</source>
        <translation>Farbrauschen {level}</translation>
    </message>
    <message>
        <source>JPEG traces of quality {quality}</source>
        <translation>JPEG-Artefakte (Qualität {quality})</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Nothing to restore: the photo stays as it is.</source>
        <translation>Nichts zu restaurieren: Das Foto bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
    <message>
        <source>{seconds} s on the processor</source>
        <translation>{seconds} s auf dem Prozessor</translation>
    </message>
    <message>
        <source>{seconds} s on the GPU</source>
        <translation>{seconds} s auf der GPU</translation>
    </message>
    <message>
        <source>Restored: {words}</source>
        <translation>Restauriert: {words}</translation>
    </message>
    <message>
        <source>twice as large</source>
        <translation>doppelt so groß</translation>
    </message>
    <message>
        <source>{factor} times as large</source>
        <translation>{factor}-mal so groß</translation>
    </message>
</context>
<context>
    <name>OutputBox</name>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>Wählen Sie einen Zielordner.</translation>
    </message>
    <message>
        <source>Choose a folder with its whole path for the results.</source>
        <translation>Geben Sie den Zielordner mit vollständigem Pfad an.</translation>
    </message>
    <message>
        <source>{folder} is not a folder; choose another one.</source>
        <translation>{folder} ist kein Ordner; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>Beispiel: {name}</translation>
    </message>
    <message>
        <source>Res&amp;ult folder</source>
        <translation>&amp;Zielordner</translation>
    </message>
    <message>
        <source>Name t&amp;emplate</source>
        <translation>&amp;Namensvorlage</translation>
    </message>
    <message>
        <source>Where a name is ta&amp;ken</source>
        <translation>Falls Name vergeben</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for the folder of the results</source>
        <translation>Zielordner auswählen</translation>
    </message>
    <message>
        <source>skip the photo</source>
        <translation>Foto überspringen</translation>
    </message>
    <message>
        <source>rename the result</source>
        <translation>Ergebnis umbenennen</translation>
    </message>
    <message>
        <source>replace it</source>
        <translation>Datei ersetzen</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Open a model file</source>
        <translation>Modelldatei öffnen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>PresetPart</name>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Keep and exchange presets</source>
        <translation>Voreinstellungen aufbewahren und austauschen</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Als Voreinstellung speichern…</translation>
    </message>
    <message>
        <source>Import a preset…</source>
        <translation>Voreinstellung importieren…</translation>
    </message>
    <message>
        <source>Export this preset…</source>
        <translation>Diese Voreinstellung exportieren…</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Diese Voreinstellung löschen</translation>
    </message>
    <message>
        <source>By camera and ISO</source>
        <translation>Nach Kamera und ISO</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Voreinstellungen</translation>
    </message>
</context>
<context>
    <name>ProgressBox</name>
    <message>
        <source>Star&amp;t</source>
        <translation>Start&amp;en</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>{speed} megapixels a second</source>
        <translation>{speed} Megapixel pro Sekunde</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} Fotos</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} fertig</translation>
    </message>
    <message>
        <source>{count} with nothing to restore</source>
        <translation>{count} unverändert</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} übersprungen</translation>
    </message>
    <message>
        <source>{count} stopped</source>
        <translation>{count} gestoppt</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>{count} ausstehend</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Fotos werden gesucht…</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pausiert.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>{name} {percent}</source>
        <translation>{name} {percent}</translation>
    </message>
    <message>
        <source>Start goes on with what was stopped.</source>
        <translation>„Starten“ setzt fort, was gestoppt wurde.</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>etwa {time}</translation>
    </message>
    <message>
        <source>up to {memory} of memory</source>
        <translation>bis zu {memory} Arbeitsspeicher</translation>
    </message>
    <message>
        <source>{disk} on the disk, where {free} are free</source>
        <translation>{disk} auf dem Datenträger, {free} sind frei</translation>
    </message>
    <message>
        <source>Forecast: {parts}</source>
        <translation>Voraussichtlich: {parts}</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>Fortschritt der Warteschlange</translation>
    </message>
    <message>
        <source>Stop a&amp;ll</source>
        <translation>Alle sto&amp;ppen</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>Erneut versu&amp;chen</translation>
    </message>
    <message>
        <source>Rep&amp;ort…</source>
        <translation>&amp;Bericht…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the folder with the results.</source>
        <translation>Den Ordner mit den Ergebnissen anzeigen.</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>{speed} megapixels a second</source>
        <translation>{speed} Megapixel pro Sekunde</translation>
    </message>
    <message>
        <source>Finished and kept: {what}</source>
        <translation>Fertig und noch vorhanden: {what}</translation>
    </message>
    <message>
        <source>Save the result with {what}</source>
        <translation>Dieses Ergebnis speichern: {what}</translation>
    </message>
    <message>
        <source>Set the controls back to {what}</source>
        <translation>Regler zurückstellen auf: {what}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop restoring</source>
        <translation>Restaurierung stoppen</translation>
    </message>
    <message>
        <source>Save this result</source>
        <translation>Ergebnis speichern</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Back to the finished result</source>
        <translation>Zurück zum fertigen Ergebnis</translation>
    </message>
    <message>
        <source>Progress of the restoration</source>
        <translation>Fortschritt der Restaurierung</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Suchen in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Dateien des &amp;Typs:</translation>
    </message>
</context>
<context>
    <name>QualityPart</name>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Beste</translation>
    </message>
    <message>
        <source>Fast quality</source>
        <translation>Qualität: schnell</translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation>Qualität: beste</translation>
    </message>
    <message>
        <source>One view of the photo.</source>
        <translation>Eine Ansicht des Fotos.</translation>
    </message>
    <message>
        <source>Restores the photo in 8 views and takes their mean.</source>
        <translation>Restauriert das Foto in 8 Ansichten und nimmt deren Mittel.</translation>
    </message>
    <message>
        <source>Best is a little finer and takes 8 times as long.</source>
        <translation>„Beste“ ist etwas feiner und dauert 8-mal so lange.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The restored {name} has not been saved.</source>
        <translation>Das restaurierte Foto {name} wurde noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>{count} restored photos have not been saved.</source>
        <translation>{count} restaurierte Fotos wurden noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>It would be lost. The original is untouched either way.</source>
        <translation>Das Ergebnis ginge verloren. Das Original bleibt in jedem Fall unverändert.</translation>
    </message>
    <message>
        <source>They would be lost. The originals are untouched either way. Save all writes each result where Save as would put it, and replaces nothing.</source>
        <translation>Die Ergebnisse gingen verloren. Die Originale bleiben in jedem Fall unverändert. „Alle speichern“ legt jedes Ergebnis dort ab, wo „Speichern unter“ es ablegen würde, und ersetzt nichts.</translation>
    </message>
    <message>
        <source>The queue is still restoring; {count} photos are left.</source>
        <translation>Die Warteschlange arbeitet noch; {count} Fotos stehen noch aus.</translation>
    </message>
    <message>
        <source>{name} is still being restored.</source>
        <translation>{name} wird noch restauriert.</translation>
    </message>
    <message>
        <source>Closing stops that. The original is untouched either way.</source>
        <translation>Beim Schließen wird die Restaurierung gestoppt. Das Original bleibt in jedem Fall unverändert.</translation>
    </message>
    <message>
        <source>Closing stops the queue. What it has restored stays; add the same photos with the same folder for the results, and it resumes where it was.</source>
        <translation>Beim Schließen wird die Warteschlange gestoppt. Was sie restauriert hat, bleibt erhalten; fügen Sie dieselben Fotos mit demselben Zielordner wieder hinzu, und sie macht dort weiter, wo sie aufgehört hat.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
</context>
<context>
    <name>QueueAdding</name>
    <message>
        <source>Add a folder to the queue</source>
        <translation>Ordner zur Warteschlange hinzufügen</translation>
    </message>
    <message>
        <source>There is nothing in it that is not in the queue already.</source>
        <translation>Es ist nichts darin, was nicht schon in der Warteschlange steht.</translation>
    </message>
    <message>
        <source>There are no photos in {folder}.</source>
        <translation>In {folder} sind keine Fotos.</translation>
    </message>
</context>
<context>
    <name>QueueLeaving</name>
    <message>
        <source>Write a report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>The report is in {name}.</source>
        <translation>Der Bericht steht in {name}.</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>wird restauriert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>nothing to restore</source>
        <translation>nichts zu restaurieren</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>wird geschrieben</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}: {reason}</translation>
    </message>
    <message>
        <source>{state}, settings of its own</source>
        <translation>{state}, eigene Einstellungen</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{noise}, colour noise {level}</source>
        <translation>{noise}, Farbrauschen {level}</translation>
    </message>
    <message>
        <source>The limit is in the menu Photo, under Largest photo.</source>
        <translation>Sie können die Grenze im Menü „Foto“ unter „Maximale Fotogröße“ ändern.</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>Name or folder</source>
        <translation>Name oder Ordner</translation>
    </message>
    <message>
        <source>Show only photos with this in their name or folder</source>
        <translation>Nur Fotos mit diesem Text im Namen oder Ordner anzeigen</translation>
    </message>
</context>
<context>
    <name>QueuePresenter</name>
    <message>
        <source>Queue ({count})</source>
        <translation>Warteschlange ({count})</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>&amp;Compare before and after</source>
        <translation>&amp;Vorher und nachher vergleichen</translation>
    </message>
    <message>
        <source>Open &amp;with a preview</source>
        <translation>&amp;Mit Vorschau öffnen</translation>
    </message>
    <message>
        <source>Photos in the queue</source>
        <translation>Fotos in der Warteschlange</translation>
    </message>
    <message>
        <source>Show result in &amp;folder</source>
        <translation>Ergebnis &amp;im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Copy &amp;reason</source>
        <translation>Grund &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Restore a&amp;gain with other settings</source>
        <translation>Mit &amp;anderen Einstellungen erneut restaurieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Remo&amp;ve from the queue</source>
        <translation>Aus &amp;der Warteschlange entfernen</translation>
    </message>
    <message>
        <source>Move t&amp;o the top</source>
        <translation>Ganz nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Nach oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move to the &amp;bottom</source>
        <translation>Gan&amp;z nach unten</translation>
    </message>
    <message>
        <source>Use the settings of &amp;all for these</source>
        <translation>&amp;Gemeinsame Einstellungen verwenden</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Restored by the queue; saved as {name}</source>
        <translation>In der Warteschlange restauriert; gespeichert als {name}</translation>
    </message>
    <message>
        <source>Nothing to restore: no noise and no traces of JPEG found.</source>
        <translation>Nichts zu restaurieren: kein Rauschen und keine JPEG-Artefakte gefunden.</translation>
    </message>
    <message>
        <source>Nothing to restore: with these settings the photo stays as it is.</source>
        <translation>Nichts zu restaurieren: Mit diesen Einstellungen bleibt das Foto, wie es ist.</translation>
    </message>
    <message>
        <source>; saved as {name}</source>
        <translation>; gespeichert als {name}</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>8 bits per channel</source>
        <translation>8 Bit pro Kanal</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>16 Bit pro Kanal</translation>
    </message>
    <message>
        <source>Keep camera and description data</source>
        <translation>Kamera- und Beschreibungsdaten behalten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The colour profile always stays, or the colours would be wrong.</source>
        <translation>Das Farbprofil bleibt immer erhalten, sonst wären die Farben falsch.</translation>
    </message>
    <message>
        <source>May hold {tokens}</source>
        <translation>Platzhalter: {tokens}</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>&amp;Bittiefe</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>&amp;Dateiname</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Name &amp;template</source>
        <translation>&amp;Namensvorlage</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>eingefügt</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>Beispiel: {name}</translation>
    </message>
    <message>
        <source>Folder to save in</source>
        <translation>Ordner zum Speichern</translation>
    </message>
    <message>
        <source>{name} exists and will be replaced.</source>
        <translation>{name} existiert bereits und wird ersetzt.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Type a file name.</source>
        <translation>Geben Sie einen Dateinamen ein.</translation>
    </message>
    <message>
        <source>The file name is too long; shorten it.</source>
        <translation>Der Dateiname ist zu lang; kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist; choose another one.</source>
        <translation>Der Ordner {folder} existiert nicht; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>You may not write in {folder}; choose another folder.</source>
        <translation>Sie haben keine Schreibrechte in {folder}; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{name} is a folder; add a file name.</source>
        <translation>{name} ist ein Ordner; fügen Sie einen Dateinamen hinzu.</translation>
    </message>
    <message>
        <source>redgui cannot write {suffix}; end the name in one of {endings}.</source>
        <translation>redgui kann {suffix} nicht schreiben; der Name muss eine der Endungen {endings} haben.</translation>
    </message>
    <message>
        <source>This file name is not allowed here; choose another one.</source>
        <translation>Dieser Dateiname ist hier nicht erlaubt; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{name} is an original, which is never replaced; choose another name.</source>
        <translation>{name} ist ein Original und wird nie ersetzt; wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>The result is on the clipboard.</source>
        <translation>Das Ergebnis ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
</context>
<context>
    <name>ScalePart</name>
    <message>
        <source>Enlar&amp;ge</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>How many times as wide and as high the result becomes.</source>
        <translation>Um welchen Faktor Breite und Höhe wachsen.</translation>
    </message>
    <message>
        <source>{factor} ×</source>
        <translation>{factor} ×</translation>
    </message>
    <message>
        <source>Enlarge {factor}</source>
        <translation>{factor} vergrößern</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>{name}; the other side follows.</source>
        <translation>{name}; die andere Seite wird angepasst.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
    <message>
        <source>{megapixels} MP</source>
        <translation>{megapixels} MP</translation>
    </message>
    <message>
        <source>{time}, {memory}</source>
        <translation>{time}, {memory}</translation>
    </message>
    <message>
        <source>Needs {needed} of memory, but only {free} is free.</source>
        <translation>Benötigt {needed} Arbeitsspeicher, aber nur {free} sind frei.</translation>
    </message>
    <message>
        <source>under a second</source>
        <translation>unter einer Sekunde</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>etwa {time}</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>The settings on the right are for all photos; select some to change theirs alone.</source>
        <translation>Die Einstellungen rechts gelten für alle Fotos; wählen Sie einzelne aus, um nur deren Einstellungen zu ändern.</translation>
    </message>
    <message>
        <source>The settings on the right are for {name} alone.</source>
        <translation>Die Einstellungen rechts gelten nur für {name}.</translation>
    </message>
    <message>
        <source>The settings on the right are for the {count} selected photos alone.</source>
        <translation>Die Einstellungen rechts gelten nur für die {count} ausgewählten Fotos.</translation>
    </message>
    <message>
        <source>For all photos</source>
        <translation>Für alle Fotos</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Empty the list; while photos are restored what is left of them stays. No file is touched.</source>
        <translation>Leert die Liste; während Fotos restauriert werden, bleiben die übrigen darin. Keine Datei wird angetastet.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>That is no Photo but {kind}; use restore_array for arrays.</source>
        <translation>Das ist kein Photo, sondern {kind}; verwenden Sie restore_array für Arrays.</translation>
    </message>
    <message>
        <source>The settings must be RestoreSettings, not {kind}; or keywords.</source>
        <translation>Die Einstellungen müssen RestoreSettings oder Schlüsselwortargumente sein, nicht {kind}.</translation>
    </message>
    <message>
        <source>There is no setting {name!r}; choose one of {known}.</source>
        <translation>Die Einstellung {name!r} gibt es nicht; wählen Sie eine von {known}.</translation>
    </message>
    <message>
        <source>A picture must be a NumPy array, not {kind}; use numpy.asarray.</source>
        <translation>Ein Bild muss ein NumPy-Array sein, nicht {kind}; verwenden Sie numpy.asarray.</translation>
    </message>
    <message>
        <source>A picture must have no mask; give its pixels values first, as by array.filled().</source>
        <translation>Ein Bild darf keine Maske haben; geben Sie den Pixeln zuerst Werte, etwa mit array.filled().</translation>
    </message>
    <message>
        <source>A picture must be uint8, uint16 or floats in [0, 1], not {kind}.</source>
        <translation>Ein Bild muss uint8, uint16 oder Gleitkommazahlen in [0, 1] enthalten, nicht {kind}.</translation>
    </message>
    <message>
        <source>A picture must be (h, w), (h, w, 1), (h, w, 3) or (h, w, 4), not {shape}.</source>
        <translation>Ein Bild muss (h, w), (h, w, 1), (h, w, 3) oder (h, w, 4) sein, nicht {shape}.</translation>
    </message>
    <message>
        <source>A picture of floats must lie in [0, 1], without NaN; divide it by its white, or clip it.</source>
        <translation>Ein Bild aus Gleitkommazahlen muss in [0, 1] liegen, ohne NaN; teilen Sie es durch seinen Weißwert oder schneiden Sie die Werte ab.</translation>
    </message>
    <message>
        <source>{file} is missing from this installation of redgui; install it again.</source>
        <translation>{file} fehlt in dieser Installation von redgui; installieren Sie es neu.</translation>
    </message>
    <message>
        <source>weights/{name} is damaged ({reason}); install redgui again.</source>
        <translation>weights/{name} ist beschädigt ({reason}); installieren Sie redgui neu.</translation>
    </message>
    <message>
        <source>The picture consists of printed dots; scan it with descreening switched on.</source>
        <translation>Das Bild besteht aus Druckpunkten; scannen Sie es mit eingeschalteter Entrasterung.</translation>
    </message>
    <message>
        <source>There are black and white specks (salt-and-pepper noise); a median filter removes them.</source>
        <translation>Es gibt schwarze und weiße Punkte (Salz-und-Pfeffer-Rauschen); ein Medianfilter entfernt sie.</translation>
    </message>
    <message>
        <source>A cluster needs an extra part: pip install &quot;redgui[cluster]&quot;.</source>
        <translation>Für einen Cluster ist ein Zusatzpaket nötig: pip install &quot;redgui[cluster]&quot;.</translation>
    </message>
    <message>
        <source>There is no Dask scheduler at {address}; start one with `dask scheduler`, or correct the address.</source>
        <translation>Unter {address} läuft kein Dask-Scheduler; starten Sie einen mit `dask scheduler` oder korrigieren Sie die Adresse.</translation>
    </message>
    <message>
        <source>The worker {address} cannot run redgui ({reason}); install redgui {version} there.</source>
        <translation>Der Worker {address} kann redgui nicht ausführen ({reason}); installieren Sie dort redgui {version}.</translation>
    </message>
    <message>
        <source>The cluster at {address} was lost ({kind}: {reason}); start the scheduler again and restore the rest.</source>
        <translation>Der Cluster unter {address} ging verloren ({kind}: {reason}); starten Sie den Scheduler neu und restaurieren Sie den Rest.</translation>
    </message>
    <message>
        <source>{name} was given up, because {count} workers were lost over it; look into their logs, and give them more memory if that is what they wanted.</source>
        <translation>{name} wurde aufgegeben, weil dabei {count} Worker verloren gingen; sehen Sie in deren Protokollen nach und geben Sie ihnen mehr Arbeitsspeicher, falls es daran lag.</translation>
    </message>
    <message>
        <source>The worker {address} was lost while it restored the photo, which was begun again.</source>
        <translation>Der Worker {address} ging beim Restaurieren des Fotos verloren; damit wurde von vorn begonnen.</translation>
    </message>
    <message>
        <source>The worker {address} does not see the results in {folder}; give it the same storage at that path.</source>
        <translation>Der Worker {address} sieht die Ergebnisse in {folder} nicht; binden Sie dort denselben Speicherort unter diesem Pfad ein.</translation>
    </message>
    <message>
        <source>The worker {address} has redgui {there}, this computer {here}; install the same version on all of them.</source>
        <translation>Der Worker {address} hat redgui {there}, dieser Computer {here}; installieren Sie überall dieselbe Version.</translation>
    </message>
    <message>
        <source>The worker {address} does not see the photos in {folder}; give it the same storage at that path.</source>
        <translation>Der Worker {address} sieht die Fotos in {folder} nicht; binden Sie dort denselben Speicherort unter diesem Pfad ein.</translation>
    </message>
    <message>
        <source>The worker {address} has other weights for the model {model}; give it the same file.</source>
        <translation>Der Worker {address} hat andere Gewichte für das Modell {model}; geben Sie ihm dieselbe Datei.</translation>
    </message>
    <message>
        <source>The worker {address} cannot load the model {model}: {reason}</source>
        <translation>Der Worker {address} kann das Modell {model} nicht laden: {reason}</translation>
    </message>
    <message>
        <source>The results need about {size:,.1f} GB, and {free:,.1f} GB are free; make room or choose another folder.</source>
        <translation>Die Ergebnisse benötigen etwa {size:,.1f} GB, frei sind {free:,.1f} GB; schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>ein anderer Prozess</translation>
    </message>
    <message>
        <source>The folder for the results, {folder}, is not there with what was done; bring it back, or choose another one.</source>
        <translation>Der Zielordner {folder} mit den fertigen Ergebnissen ist nicht da; stellen Sie ihn wieder her oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{folder} cannot be used for the results ({reason}); choose another folder.</source>
        <translation>{folder} kann nicht als Zielordner dienen ({reason}); wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The journal in {folder} is larger than any that redgui writes; choose another folder.</source>
        <translation>Das Protokoll in {folder} ist größer als jedes, das redgui schreibt; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Another batch ({other}) works in {folder}; wait for it or choose another folder.</source>
        <translation>Ein anderer Stapel ({other}) arbeitet in {folder}; warten Sie darauf oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Lines of the journal in {folder} that redgui did not write were passed over: {count}.</source>
        <translation>Zeilen des Protokolls in {folder}, die nicht von redgui stammen, wurden übergangen: {count}.</translation>
    </message>
    <message>
        <source>process {number} on {computer}</source>
        <translation>Prozess {number} auf {computer}</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The journal in {folder} cannot be written ({reason}); free some space there.</source>
        <translation>Das Protokoll in {folder} kann nicht geschrieben werden ({reason}); geben Sie dort Platz frei.</translation>
    </message>
    <message>
        <source>The policy must be skip, rename or replace, not {policy!r}.</source>
        <translation>Die Regel muss skip, rename oder replace sein, nicht {policy!r}.</translation>
    </message>
    <message>
        <source>Results cannot be written as {suffix}; choose one of {suffixes}.</source>
        <translation>Ergebnisse können nicht als {suffix} geschrieben werden; wählen Sie eine der Endungen {suffixes}.</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} existiert bereits.</translation>
    </message>
    <message>
        <source>{path} is an original; choose another folder or name template for the results.</source>
        <translation>{path} ist ein Original; wählen Sie einen anderen Zielordner oder eine andere Namensvorlage.</translation>
    </message>
    <message>
        <source>{folder} is the output folder itself; choose another folder for the results.</source>
        <translation>{folder} ist selbst der Zielordner; wählen Sie einen anderen Zielordner.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read ({reason}); change its permissions and add it again.</source>
        <translation>Der Ordner {folder} kann nicht gelesen werden ({reason}); ändern Sie die Zugriffsrechte und fügen Sie ihn erneut hinzu.</translation>
    </message>
    <message>
        <source>A report must end in .csv or .json, not {suffix!r}.</source>
        <translation>Ein Bericht muss auf .csv oder .json enden, nicht auf {suffix!r}.</translation>
    </message>
    <message>
        <source>{path} is an original; choose another place for the report.</source>
        <translation>{path} ist ein Original; wählen Sie einen anderen Ort für den Bericht.</translation>
    </message>
    <message>
        <source>The report {path} cannot be written ({reason}); choose another place.</source>
        <translation>Der Bericht {path} kann nicht geschrieben werden ({reason}); wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The output folder cannot be changed while photos are restored; stop them first.</source>
        <translation>Der Zielordner kann nicht geändert werden, während Fotos restauriert werden; stoppen Sie zuerst die Restaurierung.</translation>
    </message>
    <message>
        <source>{name} ended redgui twice while it was read and was passed over; use another copy, or restore it by itself to try it again.</source>
        <translation>{name} hat redgui beim Lesen zweimal zum Absturz gebracht und wurde übergangen; verwenden Sie eine andere Kopie oder restaurieren Sie das Foto einzeln, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); choose another folder for the results.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden ({reason}); wählen Sie einen anderen Zielordner.</translation>
    </message>
    <message>
        <source>{name}: redgui failed unexpectedly ({kind}: {reason}).</source>
        <translation>{name}: redgui ist unerwartet gescheitert ({kind}: {reason}).</translation>
    </message>
    <message>
        <source>The model takes no noise level; colour noise was left as it is.</source>
        <translation>Das Modell nimmt keine Rauschstärke an; das Farbrauschen wurde belassen.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Gestoppt; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The folder {folder} is a link that leads out of the folder for the results; remove it, or choose another folder.</source>
        <translation>Der Ordner {folder} ist eine Verknüpfung, die aus dem Zielordner hinausführt; entfernen Sie sie oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder for the results, {folder}, is gone or was replaced; bring it back and restore the rest.</source>
        <translation>Der Zielordner {folder} ist verschwunden oder wurde ersetzt; stellen Sie ihn wieder her und restaurieren Sie den Rest.</translation>
    </message>
    <message>
        <source>its journal is a link or no file</source>
        <translation>das Protokoll darin ist eine Verknüpfung oder keine Datei</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>{source}: {output} is an original; choose another folder or name for the result.</source>
        <translation>{source}: {output} ist ein Original; wählen Sie einen anderen Ordner oder Namen für das Ergebnis.</translation>
    </message>
    <message>
        <source>{output} exists already; choose another name.</source>
        <translation>{output} existiert bereits; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{name}: {what}.</source>
        <translation>{name}: {what}.</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} oder {second}</translation>
    </message>
    <message>
        <source>The name template has more than {most} characters; choose a shorter one.</source>
        <translation>Die Namensvorlage hat mehr als {most} Zeichen; wählen Sie eine kürzere.</translation>
    </message>
    <message>
        <source>The name template {template!r} has a brace without its partner; write tokens as {{stem}}.</source>
        <translation>Die Namensvorlage {template!r} hat eine Klammer ohne Gegenstück; schreiben Sie Platzhalter als {{stem}}.</translation>
    </message>
    <message>
        <source>The name template has the unknown token {{{token}}}; use {known}.</source>
        <translation>Die Namensvorlage enthält den unbekannten Platzhalter {{{token}}}; verwenden Sie {known}.</translation>
    </message>
    <message>
        <source>The name template has a slash; leave it out, and choose the folder apart from the name.</source>
        <translation>Die Namensvorlage enthält einen Schrägstrich; lassen Sie ihn weg und wählen Sie den Ordner getrennt vom Namen.</translation>
    </message>
    <message>
        <source>The name template would give every photo the same name; add {{stem}}.</source>
        <translation>Die Namensvorlage gäbe allen Fotos denselben Namen; fügen Sie {{stem}} hinzu.</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>Apple-GPU</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU, 1 Thread</translation>
    </message>
    <message>
        <source>CPU, {count} threads</source>
        <translation>CPU, {count} Threads</translation>
    </message>
    <message>
        <source>This computer has no {device} device; choose {known}.</source>
        <translation>Dieser Computer hat kein Gerät {device}; wählen Sie {known}.</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>wie gewählt</translation>
    </message>
    <message>
        <source>the fastest of {devices}</source>
        <translation>das schnellste von {devices}</translation>
    </message>
    <message>
        <source>the only device</source>
        <translation>das einzige Gerät</translation>
    </message>
    <message>
        <source>no such GPU was found</source>
        <translation>Es wurde keine solche GPU gefunden</translation>
    </message>
    <message>
        <source>{why}; the CPU took over.</source>
        <translation>{why}; die CPU hat übernommen.</translation>
    </message>
    <message>
        <source>{why}; {arithmetic} costs {loss:.3f} dB</source>
        <translation>{why}; {arithmetic} kostet {loss:.3f} dB</translation>
    </message>
    <message>
        <source>{why}; float32 because {arithmetic} would cost {loss:.3f} dB</source>
        <translation>{why}; float32, weil {arithmetic} {loss:.3f} dB kosten würde</translation>
    </message>
    <message>
        <source>{why}; float32 because it has no float16</source>
        <translation>{why}; float32, weil float16 fehlt</translation>
    </message>
    <message>
        <source>{why}; float32 because the hardware has no faster bfloat16</source>
        <translation>{why}; float32, weil die Hardware kein schnelleres bfloat16 hat</translation>
    </message>
    <message>
        <source>{name} is {times:.1f} times as fast as the CPU</source>
        <translation>{name} ist {times:.1f}-mal so schnell wie die CPU</translation>
    </message>
    <message>
        <source>{name} has only {times:.2f} of the CPU&apos;s speed</source>
        <translation>{name} erreicht nur das {times:.2f}-Fache der CPU-Geschwindigkeit</translation>
    </message>
    <message>
        <source>{name} gives wrong pixels</source>
        <translation>{name} liefert falsche Pixel</translation>
    </message>
    <message>
        <source>{name} failed in its test ({reason})</source>
        <translation>{name} ist im Test gescheitert ({reason})</translation>
    </message>
    <message>
        <source>{name} crashed in its test</source>
        <translation>{name} ist im Test abgestürzt</translation>
    </message>
    <message>
        <source>{name} gave no answer within {seconds:g} s</source>
        <translation>{name} hat innerhalb von {seconds:g} s nicht geantwortet</translation>
    </message>
    <message>
        <source>{name} failed while it worked</source>
        <translation>{name} ist während der Arbeit ausgefallen</translation>
    </message>
    <message>
        <source>the graphics driver crashed when it was asked for its GPUs</source>
        <translation>Der Grafiktreiber ist bei der Frage nach GPUs abgestürzt</translation>
    </message>
    <message>
        <source>the graphics driver did not say within {seconds:g} s what GPUs there are</source>
        <translation>Der Grafiktreiber hat innerhalb von {seconds:g} s keine GPUs genannt</translation>
    </message>
    <message>
        <source>{name} is a software renderer, slower than the CPU itself</source>
        <translation>{name} ist ein Software-Renderer und langsamer als die CPU selbst</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture {width} pixels wide; close other programs or choose a smaller scale.</source>
        <translation>Für ein Bild mit {width} Pixeln Breite reicht der Arbeitsspeicher nicht; schließen Sie andere Programme oder wählen Sie eine kleinere Vergrößerung.</translation>
    </message>
    <message>
        <source>{device} failed ({reason}); the CPU took over.</source>
        <translation>{device} ist ausgefallen ({reason}); die CPU hat übernommen.</translation>
    </message>
    <message>
        <source>fallback after a device failed</source>
        <translation>Ersatz nach Ausfall eines Geräts</translation>
    </message>
    <message>
        <source>{arithmetic} overflowed; float32 took over.</source>
        <translation>{arithmetic} ist übergelaufen; float32 hat übernommen.</translation>
    </message>
    <message>
        <source>fallback after an overflow</source>
        <translation>Ersatz nach einem Überlauf</translation>
    </message>
    <message>
        <source>{device} gave a result that is not finite; the CPU took over.</source>
        <translation>{device} lieferte ein Ergebnis, das nicht endlich ist; die CPU hat übernommen.</translation>
    </message>
    <message>
        <source>fallback after a result that is not finite</source>
        <translation>Ersatz nach einem nicht endlichen Ergebnis</translation>
    </message>
    <message>
        <source>The network&apos;s result is not finite even in float32 on the CPU; choose another model.</source>
        <translation>Das Ergebnis des Netzes ist selbst mit float32 auf der CPU nicht endlich; wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>weights/index.toml is damaged ({reason}); install redgui again.</source>
        <translation>weights/index.toml ist beschädigt ({reason}); installieren Sie redgui neu.</translation>
    </message>
    <message>
        <source>There is no model {name!r}; choose {known}, or a .safetensors file.</source>
        <translation>Das Modell {name!r} gibt es nicht; wählen Sie {known} oder eine .safetensors-Datei.</translation>
    </message>
    <message>
        <source>{name}: the file is not the one that redgui shipped (SHA-256); install redgui again.</source>
        <translation>{name}: Die Datei ist nicht die mit redgui ausgelieferte (SHA-256); installieren Sie redgui neu.</translation>
    </message>
    <message>
        <source>{name}: the weights do not fit the network they describe.</source>
        <translation>{name}: Die Gewichte passen nicht zu dem Netz, das sie beschreiben.</translation>
    </message>
    <message>
        <source>{name}: the weights hold values that are not finite.</source>
        <translation>{name}: Die Gewichte enthalten Werte, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>{path}: the weights cannot be read ({reason}).</source>
        <translation>{path}: Die Gewichte können nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>{name}: not a safetensors file, or a damaged one ({reason}).</source>
        <translation>{name}: keine safetensors-Datei oder eine beschädigte ({reason}).</translation>
    </message>
    <message>
        <source>{name}: not a redgui model (its metadata does not say so).</source>
        <translation>{name}: kein redgui-Modell (laut den Metadaten).</translation>
    </message>
    <message>
        <source>{name}: its description of the network is damaged ({reason}).</source>
        <translation>{name}: Die Beschreibung des Netzes ist beschädigt ({reason}).</translation>
    </message>
    <message>
        <source>bit fields</source>
        <translation>Bitfeldern</translation>
    </message>
    <message>
        <source>a JPEG inside</source>
        <translation>einem JPEG darin</translation>
    </message>
    <message>
        <source>a PNG inside</source>
        <translation>einem PNG darin</translation>
    </message>
    <message>
        <source>{name} is a BMP with {packing}, which redgui does not read; save it as PNG in another program.</source>
        <translation>{name} ist ein BMP mit {packing}, was redgui nicht lesen kann; speichern Sie das Bild in einem anderen Programm als PNG.</translation>
    </message>
    <message>
        <source>its {bits}-bit samples were read as 8 bits: it is an animation without a still picture</source>
        <translation>Die {bits}-Bit-Pixelwerte wurden als 8 Bit gelesen: Es ist eine Animation ohne Standbild</translation>
    </message>
    <message>
        <source>its depth map or gain map will not be kept</source>
        <translation>Tiefenkarte oder Gain-Map bleibt nicht erhalten</translation>
    </message>
    <message>
        <source>its colours are in a space that redgui does not know (number {number} of JPEG 2000)</source>
        <translation>Die Farben liegen in einem Farbraum, den redgui nicht kennt (Nummer {number} in JPEG 2000)</translation>
    </message>
    <message>
        <source>its channels have different depths and were all read with 8 bits</source>
        <translation>Die Kanäle haben unterschiedliche Bittiefen und wurden alle mit 8 Bit gelesen</translation>
    </message>
    <message>
        <source>its end is missing, but none of its pixels</source>
        <translation>Das Ende der Datei fehlt, aber kein Pixel</translation>
    </message>
    <message>
        <source>JPEG-LS</source>
        <translation>JPEG-LS</translation>
    </message>
    <message>
        <source>a lossless JPEG</source>
        <translation>ein verlustfreies JPEG</translation>
    </message>
    <message>
        <source>a JPEG with {bits} bits</source>
        <translation>ein JPEG mit {bits} Bit</translation>
    </message>
    <message>
        <source>{name} is {kind}, which redgui does not read; save it as PNG or TIFF in another program.</source>
        <translation>{name} ist {kind}, was redgui nicht lesen kann; speichern Sie das Bild in einem anderen Programm als PNG oder TIFF.</translation>
    </message>
    <message>
        <source>{name} cannot be written: the photo is an HDR picture ({kind}), and {format} cannot hold one; choose a name that ends in .png or .avif.</source>
        <translation>{name} kann nicht geschrieben werden: Das Foto ist ein HDR-Bild ({kind}), und {format} kann keines enthalten; wählen Sie einen Namen, der auf .png oder .avif endet.</translation>
    </message>
    <message>
        <source>a part of its metadata is damaged and was left out</source>
        <translation>Ein Teil der Metadaten ist beschädigt und wurde weggelassen</translation>
    </message>
    <message>
        <source>{name} is a JPEG XL in CMYK, which redgui does not read; save it as TIFF.</source>
        <translation>{name} ist ein JPEG XL in CMYK, was redgui nicht lesen kann; speichern Sie das Bild als TIFF.</translation>
    </message>
    <message>
        <source>{name} is a JPEG XL with loss and a colour profile of its own, which redgui cannot decode well; save it as PNG or TIFF.</source>
        <translation>{name} ist ein verlustbehaftetes JPEG XL mit eigenem Farbprofil, das redgui nicht richtig dekodieren kann; speichern Sie das Bild als PNG oder TIFF.</translation>
    </message>
    <message>
        <source>its colours were converted to sRGB</source>
        <translation>Die Farben wurden in sRGB umgewandelt</translation>
    </message>
    <message>
        <source>its colour profile cannot be read; its colours are taken as sRGB and may look different</source>
        <translation>Das Farbprofil kann nicht gelesen werden; die Farben werden als sRGB behandelt und können anders aussehen</translation>
    </message>
    <message>
        <source>its colours are in a space that redgui does not know and are taken as sRGB</source>
        <translation>Die Farben liegen in einem Farbraum, den redgui nicht kennt, und werden als sRGB behandelt</translation>
    </message>
    <message>
        <source>its extra channels are not colours or transparency and were left out</source>
        <translation>Die zusätzlichen Kanäle sind weder Farben noch Transparenz und wurden weggelassen</translation>
    </message>
    <message>
        <source>it was converted from {mode} to sRGB {how}</source>
        <translation>Das Bild wurde von {mode} in sRGB umgewandelt, und zwar {how}</translation>
    </message>
    <message>
        <source>it holds more than one picture; only the first was read</source>
        <translation>Die Datei enthält mehr als ein Bild; nur das erste wurde gelesen</translation>
    </message>
    <message>
        <source>{name}: the answer of a worker is not one of redgui&apos;s; look into the logs of the workers, and at who runs them.</source>
        <translation>{name}: Die Antwort eines Workers stammt nicht von redgui; sehen Sie in den Protokollen der Worker nach und prüfen Sie, wer sie betreibt.</translation>
    </message>
    <message>
        <source>{address} is no address of a private network, and whoever reaches a Dask scheduler without certificates can run programs on its workers, where your photos are in reach; give it certificates, or keep it in a private network.</source>
        <translation>{address} ist keine Adresse in einem privaten Netzwerk, und wer einen Dask-Scheduler ohne Zertifikate erreicht, kann auf dessen Workern, die Ihre Fotos erreichen, Programme ausführen; geben Sie ihm Zertifikate oder lassen Sie ihn in einem privaten Netzwerk.</translation>
    </message>
    <message>
        <source>1 extra image</source>
        <translation>1 weiteres Bild</translation>
    </message>
    <message>
        <source>{count} extra images</source>
        <translation>{count} weitere Bilder</translation>
    </message>
    <message>
        <source>it carries {extra} (a preview, gain map or second view), which will not be kept</source>
        <translation>Die Datei enthält {extra} (Vorschau, Gain-Map oder zweite Ansicht), was nicht erhalten bleibt</translation>
    </message>
    <message>
        <source>it holds {count} pictures; only the first was read</source>
        <translation>Die Datei enthält {count} Bilder; nur das erste wurde gelesen</translation>
    </message>
    <message>
        <source>{name} is a PNG for the apps of iPhones (CgBI), which redgui does not read; save it as PNG in another program.</source>
        <translation>{name} ist ein PNG für iPhone-Apps (CgBI), was redgui nicht lesen kann; speichern Sie das Bild in einem anderen Programm als PNG.</translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}; use another copy.</source>
        <translation>{name} kann nicht verwendet werden: {why}; verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>it was developed from camera RAW to 16-bit sRGB with the camera&apos;s white balance</source>
        <translation>Das Foto wurde aus Kamera-RAW mit dem Weißabgleich der Kamera in 16-Bit-sRGB entwickelt</translation>
    </message>
    <message>
        <source>{name} is a camera RAW file, which needs an extra part: pip install &quot;redgui[raw]&quot;.</source>
        <translation>{name} ist eine Kamera-RAW-Datei, für die ein Zusatzpaket nötig ist: pip install &quot;redgui[raw]&quot;.</translation>
    </message>
    <message>
        <source>{name} is packed as {how}, which redgui does not unpack in a TIFF; save it with LZW or without compression.</source>
        <translation>{name} ist mit {how} gepackt, was redgui in TIFF-Dateien nicht entpacken kann; speichern Sie das Foto mit LZW oder ohne Komprimierung.</translation>
    </message>
    <message>
        <source>{name} is a volume, not a photo; export one of its slices.</source>
        <translation>{name} ist ein Volumendatensatz und kein Foto; exportieren Sie eine der Schichten.</translation>
    </message>
    <message>
        <source>{name} has {count} channels, which no photo has; export three of them.</source>
        <translation>{name} hat {count} Kanäle, so viele hat kein Foto; exportieren Sie drei davon.</translation>
    </message>
    <message>
        <source>{name} is cut short: part of its picture is missing; use another copy.</source>
        <translation>{name} ist abgeschnitten: Ein Teil des Bildes fehlt; verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>{name} holds {kind} samples; convert it to 16-bit integers first.</source>
        <translation>{name} enthält Pixelwerte vom Typ {kind}; wandeln Sie sie zuerst in 16-Bit-Ganzzahlen um.</translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}; convert it to 16-bit integers first.</source>
        <translation>{name} kann nicht verwendet werden: {why}; wandeln Sie das Bild zuerst in 16-Bit-Ganzzahlen um.</translation>
    </message>
    <message>
        <source>it was converted from 16-bit {mode} to 8-bit sRGB {how}</source>
        <translation>Das Bild wurde von 16-Bit-{mode} in 8-Bit-sRGB umgewandelt, und zwar {how}</translation>
    </message>
    <message>
        <source>its Photoshop layers will not be kept, only what they look like together</source>
        <translation>Die Photoshop-Ebenen bleiben nicht erhalten, nur das daraus zusammengesetzte Bild</translation>
    </message>
    <message>
        <source>it was converted to sRGB: redgui writes no other colours in JPEG XL</source>
        <translation>Das Bild wurde in sRGB umgewandelt: redgui schreibt JPEG XL nur in diesem Farbraum</translation>
    </message>
    <message>
        <source>the format has no grey, so it was converted to sRGB {how}</source>
        <translation>Das Format kennt keine Graustufen, daher wurde das Bild in sRGB umgewandelt, und zwar {how}</translation>
    </message>
    <message>
        <source>the camera maker&apos;s private part of it</source>
        <translation>wurden die Herstellernotizen darin (MakerNote)</translation>
    </message>
    <message>
        <source>it</source>
        <translation>wurden sie</translation>
    </message>
    <message>
        <source>its EXIF data is larger than the 64 KB JPEG can hold, so {what} was left out</source>
        <translation>Die EXIF-Daten sind größer als die 64 KB, die in JPEG Platz haben; daher {what} weggelassen</translation>
    </message>
    <message>
        <source>its colour profile is larger than JPEG can hold and was left out</source>
        <translation>Das Farbprofil ist größer, als JPEG es fassen kann, und wurde weggelassen</translation>
    </message>
    <message>
        <source>its XMP data is larger than the 64 KB JPEG can hold and was left out</source>
        <translation>Die XMP-Daten sind größer als die 64 KB, die in JPEG Platz haben, und wurden weggelassen</translation>
    </message>
    <message>
        <source>its comment is larger than the 64 KB JPEG can hold and was cut off</source>
        <translation>Der Kommentar ist größer als die 64 KB, die in JPEG Platz haben, und wurde gekürzt</translation>
    </message>
    <message>
        <source>the longer part of its XMP is damaged or missing and was left out</source>
        <translation>Der längere Teil der XMP-Daten ist beschädigt oder fehlt und wurde weggelassen</translation>
    </message>
    <message>
        <source>what its segments {names} hold for other programs will not be kept</source>
        <translation>Was die Segmente {names} für andere Programme enthalten, bleibt nicht erhalten</translation>
    </message>
    <message>
        <source>{size:,} bytes that follow its picture will not be kept</source>
        <translation>{size:,} Byte hinter dem Bild bleiben nicht erhalten</translation>
    </message>
    <message>
        <source>its {kind} metadata is damaged and was left out</source>
        <translation>Die {kind}-Metadaten sind beschädigt und wurden weggelassen</translation>
    </message>
    <message>
        <source>what its chunks {names} hold will not be kept</source>
        <translation>Der Inhalt der Blöcke {names} bleibt nicht erhalten</translation>
    </message>
    <message>
        <source>{name} is not a photo in a known format; redgui reads {formats}.</source>
        <translation>{name} ist kein Foto in einem bekannten Format; redgui liest {formats}.</translation>
    </message>
    <message>
        <source>{formats} and camera RAW</source>
        <translation>{formats} und Kamera-RAW</translation>
    </message>
    <message>
        <source>its wide-gamut or HDR colours come without a colour profile and are taken as sRGB: they may look dull</source>
        <translation>Die Farben (großer Farbraum oder HDR) haben kein Farbprofil, werden als sRGB behandelt und können flau aussehen</translation>
    </message>
    <message>
        <source>its wide-gamut or HDR colours ({kind}) stay as they are: the result is an HDR picture</source>
        <translation>Die Farben (großer Farbraum oder HDR: {kind}) bleiben, wie sie sind: Das Ergebnis ist ein HDR-Bild</translation>
    </message>
    <message>
        <source>its place on the map (GeoTIFF) does not fit the turned picture and was left out</source>
        <translation>Die Geoposition (GeoTIFF) passt nicht zum gedrehten Bild und wurde weggelassen</translation>
    </message>
    <message>
        <source>its description as a microscope&apos;s image (OME) was left out</source>
        <translation>Die Beschreibung als Mikroskopbild (OME) wurde weggelassen</translation>
    </message>
    <message>
        <source>the camera maker&apos;s private part of its EXIF data holds in that file alone and was left out</source>
        <translation>Die Herstellernotizen (MakerNote) in den EXIF-Daten gelten nur in der Originaldatei und wurden weggelassen</translation>
    </message>
    <message>
        <source>its colour profile is damaged and was left out: the colours are taken as sRGB</source>
        <translation>Das Farbprofil ist beschädigt und wurde weggelassen: Die Farben werden als sRGB behandelt</translation>
    </message>
    <message>
        <source>its colour profile is for {space}, not for this picture, and was left out</source>
        <translation>Das Farbprofil gilt für {space}, nicht für dieses Bild, und wurde weggelassen</translation>
    </message>
    <message>
        <source>without a usable colour profile, so colours may differ</source>
        <translation>ohne brauchbares Farbprofil, daher können die Farben abweichen</translation>
    </message>
    <message>
        <source>by their definition</source>
        <translation>nach der Definition des Farbraums</translation>
    </message>
    <message>
        <source>through its colour profile</source>
        <translation>über das Farbprofil</translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation>ICC-Profil</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>shape of its pixels</source>
        <translation>die Form der Pixel</translation>
    </message>
    <message>
        <source>{format} cannot hold {what}, so that was left out</source>
        <translation>{format} kann {what} nicht speichern; das wurde weggelassen</translation>
    </message>
    <message>
        <source>its clipping paths will not be kept</source>
        <translation>Die Beschneidungspfade bleiben nicht erhalten</translation>
    </message>
    <message>
        <source>no EXIF data was found in it</source>
        <translation>Es wurden keine EXIF-Daten gefunden</translation>
    </message>
    <message>
        <source>its Content Credentials (C2PA) hold for the original alone and will not be kept</source>
        <translation>Die Content Credentials (C2PA) gelten nur für das Original und bleiben nicht erhalten</translation>
    </message>
    <message>
        <source>texts ({names})</source>
        <translation>Texte ({names})</translation>
    </message>
    <message>
        <source>its EXIF data is damaged and was left out</source>
        <translation>Die EXIF-Daten sind beschädigt und wurden weggelassen</translation>
    </message>
    <message>
        <source>the film that belongs to it (a motion photo) will not be kept</source>
        <translation>Der zugehörige Film (Bewegtfoto) bleibt nicht erhalten</translation>
    </message>
    <message>
        <source>its gain map (Ultra HDR) will not be kept: the result has the standard range</source>
        <translation>Die Gain-Map (Ultra HDR) bleibt nicht erhalten: Das Ergebnis hat den Standard-Dynamikumfang</translation>
    </message>
    <message>
        <source>its depth map will not be kept</source>
        <translation>Die Tiefenkarte bleibt nicht erhalten</translation>
    </message>
    <message>
        <source>its sound will not be kept</source>
        <translation>Der Ton bleibt nicht erhalten</translation>
    </message>
    <message>
        <source>{name} could not be read from the disk ({reason}); check the drive and try again.</source>
        <translation>{name} konnte nicht vom Datenträger gelesen werden ({reason}); prüfen Sie das Laufwerk und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{name} is {kind}; choose a photo file.</source>
        <translation>{name} ist {kind}; wählen Sie eine Fotodatei.</translation>
    </message>
    <message>
        <source>{name} does not exist in {folder}; check the name.</source>
        <translation>{name} existiert nicht in {folder}; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>{name} cannot be read: you don&apos;t have permission; change its permissions or copy it somewhere else.</source>
        <translation>{name} kann nicht gelesen werden: Ihnen fehlen die Zugriffsrechte; ändern Sie diese oder kopieren Sie das Foto an einen anderen Ort.</translation>
    </message>
    <message>
        <source>The samples of a photo</source>
        <translation>Das Array der Pixelwerte eines Fotos</translation>
    </message>
    <message>
        <source>The samples of a photo must be (h, w, 1) or (h, w, 3), not {shape}.</source>
        <translation>Das Array der Pixelwerte eines Fotos muss (h, w, 1) oder (h, w, 3) sein, nicht {shape}.</translation>
    </message>
    <message>
        <source>The alpha of a photo</source>
        <translation>Der Alphakanal eines Fotos</translation>
    </message>
    <message>
        <source>The alpha of a photo must be {shape} {kind} like its samples, not {alpha} {other}.</source>
        <translation>Der Alphakanal eines Fotos muss wie die Pixelwerte {shape} {kind} sein, nicht {alpha} {other}.</translation>
    </message>
    <message>
        <source>The metadata of a photo must be Metadata, not {kind}.</source>
        <translation>Die Metadaten eines Fotos müssen vom Typ Metadata sein, nicht {kind}.</translation>
    </message>
    <message>
        <source>The JPEG quality of a photo must be 1 to 100, not {quality}.</source>
        <translation>Die JPEG-Qualität eines Fotos muss 1 bis 100 sein, nicht {quality}.</translation>
    </message>
    <message>
        <source>{what} must be a NumPy array, not {kind}.</source>
        <translation>{what} muss ein NumPy-Array sein, nicht {kind}.</translation>
    </message>
    <message>
        <source>{what} must be uint8 or uint16, not {kind}.</source>
        <translation>{what} muss uint8 oder uint16 sein, nicht {kind}.</translation>
    </message>
    <message>
        <source>its metadata is larger than any photo&apos;s and was left out</source>
        <translation>Die Metadaten sind größer, als sie bei einem Foto sein können, und wurden weggelassen</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes); use another copy of the photo.</source>
        <translation>{name} ist leer (0 Byte); verwenden Sie eine andere Kopie des Fotos.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free, or than a photo of its size should; close other programs, or use another copy.</source>
        <translation>{name} benötigt mehr Arbeitsspeicher, als frei ist oder ein Foto dieser Größe benötigen sollte; schließen Sie andere Programme oder verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete and cannot be decoded; open it in another program or use another copy.</source>
        <translation>{name} ist beschädigt oder unvollständig und kann nicht dekodiert werden; öffnen Sie das Foto in einem anderen Programm oder verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>it holds NaN or infinite samples</source>
        <translation>Das Bild enthält NaN oder unendliche Pixelwerte</translation>
    </message>
    <message>
        <source>its samples reach {high:g}, which is neither a 0-1, a 0-255 nor a 0-65535 scale</source>
        <translation>Die Pixelwerte reichen bis {high:g}, was weder zu einer Skala von 0–1 noch von 0–255 oder 0–65535 passt</translation>
    </message>
    <message>
        <source>its {bits}-bit samples were read with white at {white:.0f} and kept in 16 bits</source>
        <translation>Die {bits}-Bit-Pixelwerte wurden mit Weiß bei {white:.0f} gelesen und in 16 Bit beibehalten</translation>
    </message>
    <message>
        <source>samples darker than black or brighter than white were clipped</source>
        <translation>Pixelwerte dunkler als Schwarz oder heller als Weiß wurden abgeschnitten</translation>
    </message>
    <message>
        <source>{name} is damaged: it says it is {width} x {height} pixels; use another copy.</source>
        <translation>{name} ist beschädigt: Die angegebene Größe ist {width} x {height} Pixel; verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>{name} says it is {width} x {height} pixels ({size:,.0f} million), more than the limit of {limit:,.0f} million; raise the limit if that is right and this computer has the memory.</source>
        <translation>{name} gibt {width} x {height} Pixel an ({size:,.0f} Millionen), mehr als die Grenze von {limit:,.0f} Millionen; erhöhen Sie die Grenze, wenn das stimmt und dieser Computer genug Arbeitsspeicher hat.</translation>
    </message>
    <message>
        <source>{name} has {size:,.1f} GB, more than a photo within the limit of {limit:,.0f} million pixels can need; raise the limit if it is one all the same.</source>
        <translation>{name} ist {size:,.1f} GB groß, mehr als ein Foto innerhalb der Grenze von {limit:,.0f} Millionen Pixeln benötigen kann; erhöhen Sie die Grenze, wenn es trotzdem eines ist.</translation>
    </message>
    <message>
        <source>{name} cannot be written: it needs {least:,.1f} MB and more, but {free:,.1f} MB are free in {folder}; free some space or choose another folder.</source>
        <translation>{name} kann nicht geschrieben werden: Nötig sind mindestens {least:,.1f} MB, frei sind aber nur {free:,.1f} MB in {folder}; geben Sie Platz frei oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free to be written; close other programs.</source>
        <translation>{name} benötigt zum Schreiben mehr Arbeitsspeicher, als frei ist; schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>{name} cannot be written as {format}; choose .png or .tif.</source>
        <translation>{name} kann nicht als {format} geschrieben werden; wählen Sie .png oder .tif.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most} on a side; choose .tif or .png.</source>
        <translation>{name} kann nicht geschrieben werden: {width} x {height} Pixel, aber {format} fasst höchstens {most} je Seite; wählen Sie .tif oder .png.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most:.0f} million; choose .tif or .png.</source>
        <translation>{name} kann nicht geschrieben werden: {width} x {height} Pixel, aber {format} fasst höchstens {most:.0f} Millionen; wählen Sie .tif oder .png.</translation>
    </message>
    <message>
        <source>{name} cannot be written with {ending}; choose one of {endings}.</source>
        <translation>{name} kann wegen der Endung ({ending}) nicht geschrieben werden; wählen Sie eine von {endings}.</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{format} holds {bits} bits per channel, so {more} were rounded to {bits}</source>
        <translation>{format} fasst {bits} Bit pro Kanal, daher wurden {more} auf {bits} gerundet</translation>
    </message>
    <message>
        <source>{format} has no transparency, so it was left out</source>
        <translation>{format} kennt keine Transparenz, daher wurde sie weggelassen</translation>
    </message>
    <message>
        <source>its EXIF, XMP and resolution could not be written and were left out</source>
        <translation>EXIF, XMP und Auflösung konnten nicht geschrieben werden und wurden weggelassen</translation>
    </message>
    <message>
        <source>you don&apos;t have permission to write in {folder}; choose another folder</source>
        <translation>Ihnen fehlen die Schreibrechte in {folder}; wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>that name is taken; choose another one, or allow it to be overwritten</source>
        <translation>Der Name ist vergeben; wählen Sie einen anderen oder erlauben Sie das Überschreiben</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist; create it first</source>
        <translation>Der Ordner {folder} existiert nicht; legen Sie ihn zuerst an</translation>
    </message>
    <message>
        <source>{folder} is not a folder; choose another one</source>
        <translation>{folder} ist kein Ordner; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>a folder has that name; choose another one</source>
        <translation>Ein Ordner hat diesen Namen; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>{folder} is read-only; choose another folder</source>
        <translation>{folder} ist schreibgeschützt; wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another folder</source>
        <translation>Der Datenträger ist voll; geben Sie Platz frei oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>your share of the disk is full; free some space or choose another folder</source>
        <translation>Ihr Speicherkontingent ist erschöpft; geben Sie Platz frei oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>it is larger than this disk or account allows; choose another folder</source>
        <translation>Die Datei ist größer, als dieser Datenträger oder dieses Konto erlaubt; wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>Der Name ist zu lang; wählen Sie einen kürzeren</translation>
    </message>
    <message>
        <source>{reason}; choose another folder or format</source>
        <translation>{reason}; wählen Sie einen anderen Ordner oder ein anderes Format</translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}.</source>
        <translation>{name} kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>The model cannot remove JPEG traces; they were left as they are.</source>
        <translation>Das Modell kann keine JPEG-Artefakte entfernen; sie wurden belassen.</translation>
    </message>
    <message>
        <source>the rule under [when] needs a camera, an ISO range or both.</source>
        <translation>die Regel unter [when] braucht eine Kamera, einen ISO-Bereich oder beides.</translation>
    </message>
    <message>
        <source>iso must be two whole numbers, the smaller one first.</source>
        <translation>iso muss aus zwei ganzen Zahlen bestehen, die kleinere zuerst.</translation>
    </message>
    <message>
        <source>a preset needs a name.</source>
        <translation>eine Voreinstellung braucht einen Namen.</translation>
    </message>
    <message>
        <source>a preset names a model that ships with redgui, not a file.</source>
        <translation>eine Voreinstellung nennt ein Modell, das mit redgui kommt, keine Datei.</translation>
    </message>
    <message>
        <source>{setting} must be one line of at most {most} letters.</source>
        <translation>{setting} muss eine Zeile mit höchstens {most} Zeichen sein.</translation>
    </message>
    <message>
        <source>{name} is the name of a preset of redgui; choose another one.</source>
        <translation>{name} ist der Name einer Voreinstellung von redgui; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The preset {path} cannot be written ({reason}); choose another place, or free some space.</source>
        <translation>Die Voreinstellung {path} kann nicht geschrieben werden ({reason}); wählen Sie einen anderen Ort, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>it is {kind}.</source>
        <translation>sie ist {kind}.</translation>
    </message>
    <message>
        <source>it cannot be read ({reason}).</source>
        <translation>sie kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}: {problem}</translation>
    </message>
    <message>
        <source>it is larger than any preset.</source>
        <translation>sie ist größer als jede Voreinstellung.</translation>
    </message>
    <message>
        <source>it is no TOML as presets are ({reason}).</source>
        <translation>sie ist kein TOML, wie es Voreinstellungen sind ({reason}).</translation>
    </message>
    <message>
        <source>{setting} is {value}, which is no number and no word for it ({words}).</source>
        <translation>{setting} ist {value}, was keine Zahl ist und kein Wort dafür ({words}).</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a list in brackets</source>
        <translation>eine Liste in Klammern</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>{setting} must be {kind}.</source>
        <translation>{setting} muss {kind} sein.</translation>
    </message>
    <message>
        <source>this redgui knows no {setting} in a preset; take it out, or use a newer redgui.</source>
        <translation>dieses redgui kennt kein {setting} in einer Voreinstellung; nehmen Sie es heraus, oder verwenden Sie ein neueres redgui.</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started: too few files may be open at once; raise the limit (ulimit -n).</source>
        <translation>Der Prozess, der Fotos liest, konnte nicht gestartet werden: Es dürfen zu wenige Dateien gleichzeitig offen sein; erhöhen Sie die Grenze (ulimit -n).</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started (it ended with status {status}); install redgui again, or set REDGUI_IN_PROCESS=1 to do without it.</source>
        <translation>Der Prozess, der Fotos liest, konnte nicht gestartet werden (er endete mit Status {status}); installieren Sie redgui neu oder setzen Sie REDGUI_IN_PROCESS=1, um ohne ihn auszukommen.</translation>
    </message>
    <message>
        <source>{name} could not be read: the system ended the process that did it, perhaps for lack of memory; close other programs and try again.</source>
        <translation>{name} konnte nicht gelesen werden: Das System hat den zuständigen Prozess beendet, vielleicht aus Mangel an Arbeitsspeicher; schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free; close other programs and try again.</source>
        <translation>{name} benötigt mehr Arbeitsspeicher, als frei ist; schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{name} is damaged so badly, or made in such a way, that reading it breaks down; use another copy.</source>
        <translation>{name} ist so stark beschädigt oder so beschaffen, dass das Lesen abbricht; verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>{name} takes far longer to read than a photo of its size should, and was given up; use another copy.</source>
        <translation>{name} braucht zum Lesen weit länger als ein Foto dieser Größe und wurde aufgegeben; verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started ({reason}); close other programs, or set REDGUI_IN_PROCESS=1 to do without it.</source>
        <translation>Der Prozess, der Fotos liest, konnte nicht gestartet werden ({reason}); schließen Sie andere Programme oder setzen Sie REDGUI_IN_PROCESS=1, um ohne ihn auszukommen.</translation>
    </message>
    <message>
        <source>{setting} must be {kind} from {low:g} to {high:g}, not {value}.</source>
        <translation>{setting} muss {kind} von {low:g} bis {high:g} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>model must be a name or the path of a .safetensors file, not {value}.</source>
        <translation>model muss ein Name oder der Pfad einer .safetensors-Datei sein, nicht {value}.</translation>
    </message>
    <message>
        <source>Camera at high ISO</source>
        <translation>Kamera mit hohem ISO-Wert</translation>
    </message>
    <message>
        <source>Noise and colour noise go; by camera it is chosen from ISO 3200 on.</source>
        <translation>Rauschen und Farbrauschen verschwinden; nach Kamera wird dies ab ISO 3200 gewählt.</translation>
    </message>
    <message>
        <source>Film grain</source>
        <translation>Filmkorn</translation>
    </message>
    <message>
        <source>About half of the grain stays, and the colours as they are.</source>
        <translation>Etwa die Hälfte des Korns bleibt, und die Farben bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>JPEG traces alone</source>
        <translation>Nur JPEG-Spuren</translation>
    </message>
    <message>
        <source>Only the traces of JPEG go; noise and grain stay.</source>
        <translation>Nur die Spuren von JPEG verschwinden; Rauschen und Korn bleiben.</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Großer Druck</translation>
    </message>
    <message>
        <source>Twice as wide, in the best quality, which takes its time; the result is a TIFF.</source>
        <translation>Doppelt so breit, in bester Qualität, was dauert; das Ergebnis ist ein TIFF.</translation>
    </message>
    <message>
        <source>Old JPEG</source>
        <translation>Altes JPEG</translation>
    </message>
    <message>
        <source>A small, much compressed picture becomes clean and twice as wide.</source>
        <translation>Ein kleines, stark komprimiertes Bild wird sauber und doppelt so breit.</translation>
    </message>
    <message>
        <source>Phone at night</source>
        <translation>Handy bei Nacht</translation>
    </message>
    <message>
        <source>Noise and colour noise go, and the traces of JPEG.</source>
        <translation>Rauschen, Farbrauschen und die Spuren von JPEG verschwinden.</translation>
    </message>
    <message>
        <source>Scan of a print</source>
        <translation>Scan eines Abzugs</translation>
    </message>
    <message>
        <source>The grain of the paper goes for the most part; the result is a TIFF, which loses nothing.</source>
        <translation>Das Korn des Papiers verschwindet größtenteils; das Ergebnis ist ein TIFF, das nichts verliert.</translation>
    </message>
    <message>
        <source>{setting} must be {choices}, not {value}.</source>
        <translation>{setting} muss {choices} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free; close other programs or choose a smaller scale.</source>
        <translation>{name} benötigt mehr Arbeitsspeicher, als frei ist; schließen Sie andere Programme oder wählen Sie eine kleinere Vergrößerung.</translation>
    </message>
    <message>
        <source>an unknown camera</source>
        <translation>eine unbekannte Kamera</translation>
    </message>
    <message>
        <source>No preset has a rule for {camera} at ISO {iso}.</source>
        <translation>Keine Voreinstellung hat eine Regel für {camera} bei ISO {iso}.</translation>
    </message>
    <message>
        <source>{name} ships with redgui and cannot be deleted.</source>
        <translation>{name} kommt mit redgui und kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>{device}: {reason}</source>
        <translation>{device}: {reason}</translation>
    </message>
    <message>
        <source>{path} was changed since it was restored; restore the photo again.</source>
        <translation>{path} wurde seit der Restaurierung geändert; restaurieren Sie das Foto noch einmal.</translation>
    </message>
    <message>
        <source>There is not enough memory; close other programs or choose a smaller scale.</source>
        <translation>Der Arbeitsspeicher reicht nicht; schließen Sie andere Programme oder wählen Sie eine kleinere Vergrößerung.</translation>
    </message>
    <message>
        <source>Noise of sigma 0 to 75, JPEG traces and enlargement by 1 to 4 in one network, RED-Net&apos;s idea at two scales</source>
        <translation>Rauschen mit Sigma 0 bis 75, JPEG-Artefakte und Vergrößerung um 1 bis 4 in einem Netz, nach der Idee von RED-Net in zwei Maßstäben</translation>
    </message>
    <message>
        <source>1,980 tiles of freely licensed photographs (docs/training-data.md)</source>
        <translation>1980 Kacheln aus frei lizenzierten Fotos (docs/training-data.md)</translation>
    </message>
    <message>
        <source>RED30 as published, blind: noise of sigma 0 to 75 or enlargement by 1 to 4, one at a time, told neither</source>
        <translation>RED30 wie publiziert, blind: Rauschen mit Sigma 0 bis 75 oder Vergrößerung um 1 bis 4, jeweils nur eines, ohne Angabe, was davon</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SideNames</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Difference ×8</source>
        <translation>Differenz ×8</translation>
    </message>
    <message>
        <source>{name}: {done} of {total}</source>
        <translation>{name}: {done} von {total}</translation>
    </message>
    <message>
        <source>{name}, made at half size</source>
        <translation>{name}, in halber Größe berechnet</translation>
    </message>
    <message>
        <source>{name}, made at quarter size</source>
        <translation>{name}, in Viertelgröße berechnet</translation>
    </message>
    <message>
        <source>{name}, made at {percent} % of the size</source>
        <translation>{name}, in {percent} % der Größe berechnet</translation>
    </message>
</context>
<context>
    <name>SizeLine</name>
    <message>
        <source>{width} × {height} pixels, about {size}</source>
        <translation>{width} × {height} Pixel, etwa {size}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {size}: an exact copy of the photo</source>
        <translation>{width} × {height} Pixel, {size}: eine exakte Kopie des Fotos</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>{name}, as a number</source>
        <translation>{name} als Zahl</translation>
    </message>
    <message>
        <source>Double-click to reset.</source>
        <translation>Doppelklick setzt zurück.</translation>
    </message>
    <message>
        <source>Not as usual.</source>
        <translation>Weicht vom Standard ab.</translation>
    </message>
    <message>
        <source>Kept for the next photos; click to begin as usual there.</source>
        <translation>Wird für die nächsten Fotos beibehalten; klicken, um dort mit dem Standard zu beginnen.</translation>
    </message>
    <message>
        <source>For this photo alone; click to keep it for the next ones.</source>
        <translation>Nur für dieses Foto; klicken, um es für die nächsten beizubehalten.</translation>
    </message>
    <message>
        <source>Keep {name} for the next photos</source>
        <translation>{name} für die nächsten Fotos beibehalten</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>It</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
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
</context>
<context>
    <name>levels</name>
    <message>
        <source>noise light ({level})</source>
        <translation>Rauschen leicht ({level})</translation>
    </message>
    <message>
        <source>noise medium ({level})</source>
        <translation>Rauschen mittel ({level})</translation>
    </message>
    <message>
        <source>noise strong ({level})</source>
        <translation>Rauschen stark ({level})</translation>
    </message>
    <message>
        <source>Light noise found: {level}</source>
        <translation>Leichtes Rauschen gefunden: {level}</translation>
    </message>
    <message>
        <source>Medium noise found: {level}</source>
        <translation>Mittleres Rauschen gefunden: {level}</translation>
    </message>
    <message>
        <source>Strong noise found: {level}</source>
        <translation>Starkes Rauschen gefunden: {level}</translation>
    </message>
</context>
</TS>
