<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About redgui</source>
        <translation>À propos de redgui</translation>
    </message>
    <message>
        <source>redgui {version}</source>
        <translation>redgui {version}</translation>
    </message>
    <message>
        <source>Restores photographs: noise goes, detail comes back, pictures grow.</source>
        <translation>Restaure les photos&#xa0;: le bruit disparaît, les détails reviennent, l’image s’agrandit.</translation>
    </message>
    <message>
        <source>No cloud, no telemetry, no network at all: your photos stay on this computer.</source>
        <translation>Ni cloud, ni télémétrie, ni le moindre accès au réseau&#xa0;: vos photos restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Copier les versions</translation>
    </message>
    <message>
        <source>For a report of a problem: what runs here, and on what; nothing of yours is in it.</source>
        <translation>Pour signaler un problème&#xa0;: ce qui tourne ici, et sur quelle machine&#xa0;; rien de personnel n’y figure.</translation>
    </message>
    <message>
        <source>Trained on {data}.</source>
        <translation>Entraîné sur {data}.</translation>
    </message>
    <message>
        <source>Measured PSNR</source>
        <translation>PSNR mesuré</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>&amp;Coller une image</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Enregi&amp;strer</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>Copier &amp;le résultat</translation>
    </message>
    <message>
        <source>C&amp;lose photo</source>
        <translation>&amp;Fermer la photo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Add a folder to the queue…</source>
        <translation>Ajouter &amp;un dossier à la file d’attente…</translation>
    </message>
    <message>
        <source>Show or hide the &amp;queue</source>
        <translation>&amp;Afficher/masquer la file d’attente</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;juster</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200&#xa0;%</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;avant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Zoom arrière</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>Photo &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>&amp;Photo précédente</translation>
    </message>
    <message>
        <source>&amp;Divider</source>
        <translation>&amp;Séparateur</translation>
    </message>
    <message>
        <source>&amp;Horizontal divider</source>
        <translation>Séparateur &amp;horizontal</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Côte à côte</translation>
    </message>
    <message>
        <source>Diff&amp;erence ×8</source>
        <translation>Différence ×&amp;8</translation>
    </message>
    <message>
        <source>Details under the &amp;picture</source>
        <translation>&amp;Détails sous l’image</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About redgui</source>
        <translation>À &amp;propos de redgui</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Move the divider</source>
        <translation>Déplacer le séparateur</translation>
    </message>
    <message>
        <source>Move the divider faster</source>
        <translation>Déplacer le séparateur plus vite</translation>
    </message>
    <message>
        <source>Shift + arrow</source>
        <translation>Maj + flèche</translation>
    </message>
    <message>
        <source>Before, middle, after</source>
        <translation>Avant, milieu, après</translation>
    </message>
    <message>
        <source>Original, while held</source>
        <translation>Original (maintenir)</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Loupe, while held</source>
        <translation>Loupe (maintenir)</translation>
    </message>
    <message>
        <source>L, or the right mouse button</source>
        <translation>L, ou bouton droit de la souris</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Déplacer l’image</translation>
    </message>
    <message>
        <source>Ctrl + arrow, or drag</source>
        <translation>Ctrl + flèche, ou glisser</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>Zoomer sous le curseur</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Molette de la souris</translation>
    </message>
    <message>
        <source>Fit or 100 %</source>
        <translation>Ajuster ou 100&#xa0;%</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Double-clic</translation>
    </message>
    <message>
        <source>Slider back to its default</source>
        <translation>Remettre le curseur par défaut</translation>
    </message>
</context>
<context>
    <name>ColourPart</name>
    <message>
        <source>&amp;Colour noise</source>
        <translation>Bruit chromatique</translation>
    </message>
    <message>
        <source>How much noise to remove from the colours: a level from 0, which leaves them as they are, to 75.</source>
        <translation>Quantité de bruit à supprimer dans les couleurs&#xa0;: de 0, qui les laisse telles quelles, à 75.</translation>
    </message>
    <message>
        <source>Double-click to turn it off.</source>
        <translation>Double-cliquez pour désactiver.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Auto colour noise level</source>
        <translation>Niveau de bruit chromatique automatique</translation>
    </message>
    <message>
        <source>Remove as much colour noise as was found in the photo; press again to leave the colours alone.</source>
        <translation>Supprimer autant de bruit chromatique qu’il en a été détecté dans la photo&#xa0;; cliquez à nouveau pour ne pas toucher aux couleurs.</translation>
    </message>
    <message>
        <source>This model cannot remove colour noise.</source>
        <translation>Ce modèle ne peut pas supprimer le bruit chromatique.</translation>
    </message>
    <message>
        <source>The photo is grey.</source>
        <translation>La photo est en niveaux de gris.</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Estimation…</translation>
    </message>
    <message>
        <source>No colour noise found</source>
        <translation>Aucun bruit chromatique détecté</translation>
    </message>
</context>
<context>
    <name>CompareCanvas</name>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>The arrow keys move the divider, with Shift in larger steps. 1 shows all of the original, 2 half, 3 all of the result. Hold Space to see the original, and L for a loupe. Ctrl with the arrow keys moves the picture.</source>
        <translation>Les flèches déplacent le séparateur, par plus grands pas avec Maj. 1 affiche tout l’original, 2 la moitié, 3 tout le résultat. Maintenez Espace pour voir l’original, L pour la loupe. Ctrl et les flèches déplacent l’image.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Hold to see the whole original, as with Space.</source>
        <translation>Maintenez pour voir tout l’original, comme avec Espace.</translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>&amp;Strength</source>
        <translation>Inten&amp;sité</translation>
    </message>
    <message>
        <source>How much of the restoration goes into the result.</source>
        <translation>Part de la restauration dans le résultat.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Everything as usual: found in the photo, not enlarged, the model for all photos.</source>
        <translation>Tout par défaut&#xa0;: valeurs détectées dans la photo, sans agrandissement, modèle polyvalent.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something unexpected happened. Your photos are untouched, and you can go on working. If it happens again, please copy this report and send it to the makers of redgui.</source>
        <translation>Une erreur inattendue s’est produite. Vos photos sont intactes et vous pouvez continuer à travailler. Si cela se reproduit, veuillez copier ce rapport et l’envoyer aux auteurs de redgui.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Une erreur inattendue s’est produite</translation>
    </message>
</context>
<context>
    <name>DetailButton</name>
    <message>
        <source>Finest detail</source>
        <translation>Détail le plus fin</translation>
    </message>
    <message>
        <source>Smooth area</source>
        <translation>Zone lisse</translation>
    </message>
    <message>
        <source>Darkest area</source>
        <translation>Zone la plus sombre</translation>
    </message>
    <message>
        <source>{detail} at 100 %</source>
        <translation>{detail} à 100&#xa0;%</translation>
    </message>
    <message>
        <source>{detail}, before and after, at 100 %. Click to go there.</source>
        <translation>{detail}, avant et après, à 100&#xa0;%. Cliquez pour y aller.</translation>
    </message>
</context>
<context>
    <name>DevicePart</name>
    <message>
        <source>&amp;Device</source>
        <translation>Pé&amp;riphérique</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation>Automatique&#xa0;: {device}</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>GPU: {name}</source>
        <translation>GPU&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>This computer does not have it.</source>
        <translation>Cet ordinateur n’en dispose pas.</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag the result into a folder or another program</source>
        <translation>Glisser le résultat dans un dossier ou un autre programme</translation>
    </message>
    <message>
        <source>Drag the result</source>
        <translation>Glisser le résultat</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Let go to open</source>
        <translation>Relâchez pour ouvrir</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>Déposez une photo ici</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Ouvrir des photos</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Essayer un exemple</translation>
    </message>
    <message>
        <source>A picture that redgui brings along, full of noise.</source>
        <translation>Une image fournie avec redgui, pleine de bruit.</translation>
    </message>
    <message>
        <source>{formats}; several photos or a folder work too; paste with {shortcut}</source>
        <translation>{formats}&#xa0;; plusieurs photos ou un dossier conviennent aussi&#xa0;; coller avec {shortcut}</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>Photos récentes</translation>
    </message>
    <message>
        <source>No photo is open</source>
        <translation>Aucune photo ouverte</translation>
    </message>
</context>
<context>
    <name>FormBox</name>
    <message>
        <source>F&amp;ile format</source>
        <translation>&amp;Format de fichier</translation>
    </message>
    <message>
        <source>Qualit&amp;y</source>
        <translation>Qua&amp;lité</translation>
    </message>
    <message>
        <source>&amp;Bit depth</source>
        <translation>&amp;Profondeur</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>as the photo</source>
        <translation>comme la photo</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8&#xa0;bits</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16&#xa0;bits</translation>
    </message>
</context>
<context>
    <name>Glimpse</name>
    <message>
        <source>Reading the photo…</source>
        <translation>Lecture de la photo…</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Pages du guide</translation>
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
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>{megapixels} MP</source>
        <translation>{megapixels}&#xa0;MP</translation>
    </message>
    <message>
        <source>{bits} bit {colours}</source>
        <translation>{bits}&#xa0;bits, {colours}</translation>
    </message>
    <message>
        <source>{format}, quality {quality}</source>
        <translation>{format}, qualité {quality}</translation>
    </message>
</context>
<context>
    <name>JpegPart</name>
    <message>
        <source>&amp;JPEG traces</source>
        <translation>Artefacts &amp;JPEG</translation>
    </message>
    <message>
        <source>How strong the traces are that saving as JPEG left, from 0 to 95: 100 less the quality.</source>
        <translation>Intensité des artefacts laissés par l’enregistrement en JPEG, de 0 à 95&#xa0;: 100 moins la qualité.</translation>
    </message>
    <message>
        <source>Double-click to go back to Auto.</source>
        <translation>Double-cliquez pour revenir à Auto.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Leave JPEG traces</source>
        <translation>Laisser les artefacts JPEG</translation>
    </message>
    <message>
        <source>Remove no traces of JPEG.</source>
        <translation>Ne supprimer aucun artefact JPEG.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Auto JPEG quality</source>
        <translation>Qualité JPEG automatique</translation>
    </message>
    <message>
        <source>Take the quality that was found in the photo.</source>
        <translation>Prendre la qualité détectée dans la photo.</translation>
    </message>
    <message>
        <source>This model cannot remove JPEG traces.</source>
        <translation>Ce modèle ne peut pas supprimer les artefacts JPEG.</translation>
    </message>
    <message>
        <source>As if saved at quality {quality}</source>
        <translation>Comme enregistrée en qualité {quality}</translation>
    </message>
    <message>
        <source>No traces of JPEG found</source>
        <translation>Aucun artefact JPEG détecté</translation>
    </message>
    <message>
        <source>Saved at quality {quality}: no traces to remove</source>
        <translation>Enregistrée en qualité {quality}&#xa0;: rien à supprimer</translation>
    </message>
    <message>
        <source>Once saved at quality {quality}</source>
        <translation>Enregistrée auparavant en qualité {quality}</translation>
    </message>
    <message>
        <source>Saved at quality {quality}</source>
        <translation>Enregistrée en qualité {quality}</translation>
    </message>
</context>
<context>
    <name>LicencePage</name>
    <message>
        <source>redgui stands on</source>
        <translation>redgui s’appuie sur</translation>
    </message>
    <message>
        <source>It came without a licence text; its home page has one.</source>
        <translation>Fourni sans texte de licence&#xa0;; vous le trouverez sur son site.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Ouvrir des photos</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>None yet</source>
        <translation>Aucune pour l’instant</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Effacer la liste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>F&amp;ichier</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>P&amp;hoto</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Afficha&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Photos &amp;récentes</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language / 语言</source>
        <translation>&amp;Langue / Language</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Largest photo</source>
        <translation>Taille &amp;maximale</translation>
    </message>
    <message>
        <source>{count} megapixels</source>
        <translation>{count}&#xa0;mégapixels</translation>
    </message>
    <message>
        <source>&amp;No limit</source>
        <translation>&amp;Sans limite</translation>
    </message>
    <message>
        <source>Note redgui in a result&apos;s &amp;history (XMP)</source>
        <translation>Mentionner redgui dans l’&amp;historique (XMP)</translation>
    </message>
    <message>
        <source>Give results the &amp;file time of their photo</source>
        <translation>&amp;Donner aux résultats la date de leur photo</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation>Message plus récent</translation>
    </message>
    <message>
        <source>Older message</source>
        <translation>Message plus ancien</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ModelPart</name>
    <message>
        <source>&amp;Model</source>
        <translation>M&amp;odèle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Ouvrir un fichier de modèle…</translation>
    </message>
    <message>
        <source>Removes noise and JPEG traces, and enlarges.</source>
        <translation>Enlève le bruit et les traces de JPEG, et agrandit.</translation>
    </message>
    <message>
        <source>Removes noise or enlarges, one of both at a time.</source>
        <translation>Enlève le bruit ou agrandit, l’un des deux à la fois.</translation>
    </message>
    <message>
        <source>All-round</source>
        <translation>Polyvalent</translation>
    </message>
    <message>
        <source>RED30, the paper&apos;s</source>
        <translation>RED30, celui de l’article</translation>
    </message>
</context>
<context>
    <name>NoisePart</name>
    <message>
        <source>&amp;Noise</source>
        <translation>&amp;Bruit</translation>
    </message>
    <message>
        <source>How much noise to remove: sigma in 8-bit grey levels, from 0 to 75. The mark is what was found: 100 %.</source>
        <translation>Quantité de bruit à supprimer&#xa0;: sigma en niveaux de gris sur 8 bits, de 0 à 75. Le repère indique ce qui a été détecté&#xa0;: 100&#xa0;%.</translation>
    </message>
    <message>
        <source>Double-click to go back to Auto.</source>
        <translation>Double-cliquez pour revenir à Auto.</translation>
    </message>
    <message>
        <source>&amp;Auto</source>
        <translation>A&amp;uto</translation>
    </message>
    <message>
        <source>Auto noise level</source>
        <translation>Niveau de bruit automatique</translation>
    </message>
    <message>
        <source>Remove as much noise as was found in the photo.</source>
        <translation>Supprimer autant de bruit qu’il en a été détecté dans la photo.</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the shadows.</source>
        <translation>Intensité du bruit du noir au blanc&#xa0;: maximale dans les ombres.</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the middle tones.</source>
        <translation>Intensité du bruit du noir au blanc&#xa0;: maximale dans les tons moyens.</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the lights.</source>
        <translation>Intensité du bruit du noir au blanc&#xa0;: maximale dans les hautes lumières.</translation>
    </message>
    <message>
        <source>This model finds the noise level itself.</source>
        <translation>Ce modèle détermine lui-même le niveau de bruit.</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Estimation…</translation>
    </message>
    <message>
        <source>No noise found</source>
        <translation>Aucun bruit détecté</translation>
    </message>
    <message>
        <source>{percent} % of the {level} found</source>
        <translation>{percent}&#xa0;% du niveau détecté ({level})</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Restored</source>
        <translation>Photo restaurée</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name} est prêt.</translation>
    </message>
    <message>
        <source>The queue has stopped</source>
        <translation>La file d’attente s’est arrêtée</translation>
    </message>
    <message>
        <source>The queue is done</source>
        <translation>La file d’attente est terminée</translation>
    </message>
    <message>
        <source>All its photos have had their turn.</source>
        <translation>Toutes ses photos ont été traitées.</translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source>From {low} to {high}</source>
        <translation>De {low} à {high}</translation>
    </message>
</context>
<context>
    <name>Openers</name>
    <message>
        <source>Open all the same</source>
        <translation>Ouvrir quand même</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Ouvrir des photos</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Image déposée</translation>
    </message>
    <message>
        <source>redgui does not use the network: save the picture first, and open its file.</source>
        <translation>redgui n’utilise pas le réseau&#xa0;: enregistrez d’abord l’image, puis ouvrez son fichier.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard; copy one first.</source>
        <translation>Le presse-papiers ne contient aucune image&#xa0;; copiez-en d’abord une.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>colour noise {level}</source>
        <translation>bruit chromatique {level}</translation>
    </message>
    <message>
        <source>JPEG traces of quality {quality}</source>
        <translation>artefacts JPEG de qualité {quality}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Nothing to restore: the photo stays as it is.</source>
        <translation>Rien à restaurer&#xa0;: la photo reste telle quelle.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} pixels</translation>
    </message>
    <message>
        <source>{seconds} s on the processor</source>
        <translation>{seconds}&#xa0;s sur le processeur</translation>
    </message>
    <message>
        <source>{seconds} s on the GPU</source>
        <translation>{seconds}&#xa0;s sur le GPU</translation>
    </message>
    <message>
        <source>Restored: {words}</source>
        <translation>Restauration&#xa0;: {words}</translation>
    </message>
    <message>
        <source>twice as large</source>
        <translation>agrandissement ×2</translation>
    </message>
    <message>
        <source>{factor} times as large</source>
        <translation>agrandissement ×{factor}</translation>
    </message>
</context>
<context>
    <name>OutputBox</name>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>Choisissez un dossier pour les résultats.</translation>
    </message>
    <message>
        <source>Choose a folder with its whole path for the results.</source>
        <translation>Choisissez un dossier pour les résultats, avec son chemin complet.</translation>
    </message>
    <message>
        <source>{folder} is not a folder; choose another one.</source>
        <translation>{folder} n’est pas un dossier&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>Exemple&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Res&amp;ult folder</source>
        <translation>&amp;Dossier des résultats</translation>
    </message>
    <message>
        <source>Name t&amp;emplate</source>
        <translation>Gabarit de nom</translation>
    </message>
    <message>
        <source>Where a name is ta&amp;ken</source>
        <translation>Si le nom est déjà pris</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Browse for the folder of the results</source>
        <translation>Parcourir pour choisir le dossier des résultats</translation>
    </message>
    <message>
        <source>skip the photo</source>
        <translation>ignorer la photo</translation>
    </message>
    <message>
        <source>rename the result</source>
        <translation>renommer le résultat</translation>
    </message>
    <message>
        <source>replace it</source>
        <translation>remplacer l’existant</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Open a model file</source>
        <translation>Ouvrir un fichier de modèle</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
</context>
<context>
    <name>PresetPart</name>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Keep and exchange presets</source>
        <translation>Conserver et échanger des préréglages</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Enregistrer comme préréglage…</translation>
    </message>
    <message>
        <source>Import a preset…</source>
        <translation>Importer un préréglage…</translation>
    </message>
    <message>
        <source>Export this preset…</source>
        <translation>Exporter ce préréglage…</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Supprimer ce préréglage</translation>
    </message>
    <message>
        <source>By camera and ISO</source>
        <translation>Selon l’appareil et l’ISO</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
</context>
<context>
    <name>ProgressBox</name>
    <message>
        <source>Star&amp;t</source>
        <translation>Dé&amp;marrer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>{speed} megapixels a second</source>
        <translation>{speed} mégapixels par seconde</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>Photos&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>terminées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} with nothing to restore</source>
        <translation>sans rien à restaurer&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>en échec&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>ignorées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} stopped</source>
        <translation>arrêtées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>restantes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Recherche de photos…</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pause.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>reste {time}</translation>
    </message>
    <message>
        <source>{name} {percent}</source>
        <translation>{name} {percent}</translation>
    </message>
    <message>
        <source>Start goes on with what was stopped.</source>
        <translation>« Démarrer » reprend ce qui a été arrêté.</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>environ {time}</translation>
    </message>
    <message>
        <source>up to {memory} of memory</source>
        <translation>jusqu’à {memory} de mémoire</translation>
    </message>
    <message>
        <source>{disk} on the disk, where {free} are free</source>
        <translation>{disk} sur le disque ({free} libres)</translation>
    </message>
    <message>
        <source>Forecast: {parts}</source>
        <translation>Prévision&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>Progression de la file d’attente</translation>
    </message>
    <message>
        <source>Stop a&amp;ll</source>
        <translation>Tout arrêt&amp;er</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>Réessa&amp;yer les échecs</translation>
    </message>
    <message>
        <source>Rep&amp;ort…</source>
        <translation>Rappor&amp;t…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Show the folder with the results.</source>
        <translation>Afficher le dossier des résultats.</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>{speed} megapixels a second</source>
        <translation>{speed} mégapixels par seconde</translation>
    </message>
    <message>
        <source>Finished and kept: {what}</source>
        <translation>Terminé et conservé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Save the result with {what}</source>
        <translation>Enregistrer le résultat avec&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Set the controls back to {what}</source>
        <translation>Remettre les réglages sur&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop restoring</source>
        <translation>Arrêter la restauration</translation>
    </message>
    <message>
        <source>Save this result</source>
        <translation>Enregistrer ce résultat</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>Back to the finished result</source>
        <translation>Revenir au résultat terminé</translation>
    </message>
    <message>
        <source>Progress of the restoration</source>
        <translation>Progression de la restauration</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>reste {time}</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Regarder dans :</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Types de fichiers :</translation>
    </message>
</context>
<context>
    <name>QualityPart</name>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Optimale</translation>
    </message>
    <message>
        <source>Fast quality</source>
        <translation>Qualité rapide</translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation>Qualité optimale</translation>
    </message>
    <message>
        <source>One view of the photo.</source>
        <translation>Une seule vue de la photo.</translation>
    </message>
    <message>
        <source>Restores the photo in 8 views and takes their mean.</source>
        <translation>Restaure la photo en 8 vues et en fait la moyenne.</translation>
    </message>
    <message>
        <source>Best is a little finer and takes 8 times as long.</source>
        <translation>« Optimale » est un peu plus fine et dure 8 fois plus longtemps.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The restored {name} has not been saved.</source>
        <translation>La version restaurée de {name} n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>{count} restored photos have not been saved.</source>
        <translation>{count} photos restaurées n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>It would be lost. The original is untouched either way.</source>
        <translation>Elle serait perdue. L’original reste intact dans tous les cas.</translation>
    </message>
    <message>
        <source>They would be lost. The originals are untouched either way. Save all writes each result where Save as would put it, and replaces nothing.</source>
        <translation>Elles seraient perdues. Les originaux restent intacts dans tous les cas. «&#xa0;Tout enregistrer&#xa0;» écrit chaque résultat là où «&#xa0;Enregistrer sous&#xa0;» le mettrait, sans rien remplacer.</translation>
    </message>
    <message>
        <source>The queue is still restoring; {count} photos are left.</source>
        <translation>La file d’attente est encore en cours&#xa0;; photos restantes&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{name} is still being restored.</source>
        <translation>La restauration de {name} est encore en cours.</translation>
    </message>
    <message>
        <source>Closing stops that. The original is untouched either way.</source>
        <translation>Fermer l’interrompt. L’original reste intact dans tous les cas.</translation>
    </message>
    <message>
        <source>Closing stops the queue. What it has restored stays; add the same photos with the same folder for the results, and it resumes where it was.</source>
        <translation>Fermer arrête la file d’attente. Ce qu’elle a restauré est conservé&#xa0;; ajoutez les mêmes photos avec le même dossier des résultats, et elle reprendra où elle en était.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Garder ouvert</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Fermer quand même</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Tout enregistrer</translation>
    </message>
</context>
<context>
    <name>QueueAdding</name>
    <message>
        <source>Add a folder to the queue</source>
        <translation>Ajouter un dossier à la file d’attente</translation>
    </message>
    <message>
        <source>There is nothing in it that is not in the queue already.</source>
        <translation>Tout son contenu est déjà dans la file d’attente.</translation>
    </message>
    <message>
        <source>There are no photos in {folder}.</source>
        <translation>Il n’y a aucune photo dans {folder}.</translation>
    </message>
</context>
<context>
    <name>QueueLeaving</name>
    <message>
        <source>Write a report</source>
        <translation>Créer un rapport</translation>
    </message>
    <message>
        <source>The report is in {name}.</source>
        <translation>Le rapport se trouve dans {name}.</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>restauration</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>nothing to restore</source>
        <translation>rien à restaurer</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignorée</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>écriture</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>déjà faite</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{state}, settings of its own</source>
        <translation>{state}, réglages propres</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{noise}, colour noise {level}</source>
        <translation>{noise}, bruit chromatique {level}</translation>
    </message>
    <message>
        <source>The limit is in the menu Photo, under Largest photo.</source>
        <translation>La limite se règle dans le menu Photo, sous «&#xa0;Taille maximale&#xa0;».</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Affi&amp;cher</translation>
    </message>
    <message>
        <source>Name or folder</source>
        <translation>Nom ou dossier</translation>
    </message>
    <message>
        <source>Show only photos with this in their name or folder</source>
        <translation>N’afficher que les photos dont le nom ou le dossier contient ce texte</translation>
    </message>
</context>
<context>
    <name>QueuePresenter</name>
    <message>
        <source>Queue ({count})</source>
        <translation>File d’attente ({count})</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>&amp;Compare before and after</source>
        <translation>C&amp;omparer avant et après</translation>
    </message>
    <message>
        <source>Open &amp;with a preview</source>
        <translation>Ouvrir avec &amp;un aperçu</translation>
    </message>
    <message>
        <source>Photos in the queue</source>
        <translation>Photos de la file d’attente</translation>
    </message>
    <message>
        <source>Show result in &amp;folder</source>
        <translation>Afficher &amp;le résultat dans son dossier</translation>
    </message>
    <message>
        <source>Copy &amp;reason</source>
        <translation>&amp;Copier la raison</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Rée&amp;ssayer</translation>
    </message>
    <message>
        <source>Restore a&amp;gain with other settings</source>
        <translation>Restaurer à &amp;nouveau avec d’autres réglages</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Remo&amp;ve from the queue</source>
        <translation>&amp;Retirer de la file d’attente</translation>
    </message>
    <message>
        <source>Move t&amp;o the top</source>
        <translation>Placer &amp;en premier</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>Move to the &amp;bottom</source>
        <translation>&amp;Placer en dernier</translation>
    </message>
    <message>
        <source>Use the settings of &amp;all for these</source>
        <translation>&amp;Appliquer les réglages communs</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Restored by the queue; saved as {name}</source>
        <translation>Restaurée par la file d’attente&#xa0;; enregistrée sous {name}</translation>
    </message>
    <message>
        <source>Nothing to restore: no noise and no traces of JPEG found.</source>
        <translation>Rien à restaurer&#xa0;: ni bruit ni artefacts JPEG détectés.</translation>
    </message>
    <message>
        <source>Nothing to restore: with these settings the photo stays as it is.</source>
        <translation>Rien à restaurer : avec ces réglages, la photo reste telle quelle.</translation>
    </message>
    <message>
        <source>; saved as {name}</source>
        <translation>, enregistrée sous {name}</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Stopped.</source>
        <translation>Restauration arrêtée.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>Parcourir pour choisir un dossier</translation>
    </message>
    <message>
        <source>8 bits per channel</source>
        <translation>8&#xa0;bits par canal</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>16&#xa0;bits par canal</translation>
    </message>
    <message>
        <source>Keep camera and description data</source>
        <translation>Conserver les métadonnées</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The colour profile always stays, or the colours would be wrong.</source>
        <translation>Le profil colorimétrique est toujours conservé, sinon les couleurs seraient fausses.</translation>
    </message>
    <message>
        <source>May hold {tokens}</source>
        <translation>Variables&#xa0;: {tokens}</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>&amp;Profondeur</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>&amp;Nom de fichier</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Name &amp;template</source>
        <translation>&amp;Gabarit de nom</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>image collée</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>Exemple&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Folder to save in</source>
        <translation>Dossier d’enregistrement</translation>
    </message>
    <message>
        <source>{name} exists and will be replaced.</source>
        <translation>{name} existe déjà et sera remplacé.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Type a file name.</source>
        <translation>Saisissez un nom de fichier.</translation>
    </message>
    <message>
        <source>The file name is too long; shorten it.</source>
        <translation>Le nom de fichier est trop long&#xa0;; raccourcissez-le.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist; choose another one.</source>
        <translation>Le dossier {folder} n’existe pas&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>You may not write in {folder}; choose another folder.</source>
        <translation>Vous ne pouvez pas écrire dans {folder}&#xa0;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{name} is a folder; add a file name.</source>
        <translation>{name} est un dossier&#xa0;; ajoutez un nom de fichier.</translation>
    </message>
    <message>
        <source>redgui cannot write {suffix}; end the name in one of {endings}.</source>
        <translation>redgui ne peut pas écrire {suffix}&#xa0;; terminez le nom par l’une de ces extensions&#xa0;: {endings}.</translation>
    </message>
    <message>
        <source>This file name is not allowed here; choose another one.</source>
        <translation>Ce nom de fichier n’est pas autorisé ici&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{name} is an original, which is never replaced; choose another name.</source>
        <translation>{name} est un original, qui n’est jamais remplacé&#xa0;; choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>The result is on the clipboard.</source>
        <translation>Le résultat est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistrée sous {name}.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Afficher le dossier</translation>
    </message>
</context>
<context>
    <name>ScalePart</name>
    <message>
        <source>Enlar&amp;ge</source>
        <translation>Agra&amp;ndir</translation>
    </message>
    <message>
        <source>How many times as wide and as high the result becomes.</source>
        <translation>Par combien la largeur et la hauteur sont multipliées.</translation>
    </message>
    <message>
        <source>{factor} ×</source>
        <translation>{factor} ×</translation>
    </message>
    <message>
        <source>Enlarge {factor}</source>
        <translation>Agrandir {factor}</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Largeur en pixels</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Hauteur en pixels</translation>
    </message>
    <message>
        <source>{name}; the other side follows.</source>
        <translation>{name}&#xa0;; l’autre côté suit.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} pixels</translation>
    </message>
    <message>
        <source>{megapixels} MP</source>
        <translation>{megapixels}&#xa0;MP</translation>
    </message>
    <message>
        <source>{time}, {memory}</source>
        <translation>{time}, {memory}</translation>
    </message>
    <message>
        <source>Needs {needed} of memory, but only {free} is free.</source>
        <translation>Nécessite {needed} de mémoire, mais il n’en reste que {free}.</translation>
    </message>
    <message>
        <source>under a second</source>
        <translation>moins d’une seconde</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>environ {time}</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>The settings on the right are for all photos; select some to change theirs alone.</source>
        <translation>Les réglages à droite valent pour toutes les photos&#xa0;; sélectionnez-en certaines pour ne régler que celles-ci.</translation>
    </message>
    <message>
        <source>The settings on the right are for {name} alone.</source>
        <translation>Les réglages à droite ne valent que pour {name}.</translation>
    </message>
    <message>
        <source>The settings on the right are for the {count} selected photos alone.</source>
        <translation>Les réglages à droite ne valent que pour les {count} photos sélectionnées.</translation>
    </message>
    <message>
        <source>For all photos</source>
        <translation>Pour toutes les photos</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>Empty the list; while photos are restored what is left of them stays. No file is touched.</source>
        <translation>Vide la liste&#xa0;; pendant une restauration, les photos qui restent y demeurent. Aucun fichier n’est modifié.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>That is no Photo but {kind}; use restore_array for arrays.</source>
        <translation>Ce n’est pas un objet Photo mais {kind}&#xa0;; utilisez restore_array pour les tableaux.</translation>
    </message>
    <message>
        <source>The settings must be RestoreSettings, not {kind}; or keywords.</source>
        <translation>Les réglages doivent être de type RestoreSettings, et non {kind}, ou donnés par mots-clés.</translation>
    </message>
    <message>
        <source>There is no setting {name!r}; choose one of {known}.</source>
        <translation>Le réglage {name!r} n’existe pas&#xa0;; choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>A picture must be a NumPy array, not {kind}; use numpy.asarray.</source>
        <translation>Une image doit être un tableau NumPy, et non {kind}&#xa0;; utilisez numpy.asarray.</translation>
    </message>
    <message>
        <source>A picture must have no mask; give its pixels values first, as by array.filled().</source>
        <translation>Une image ne doit pas avoir de masque&#xa0;; donnez d’abord des valeurs à ses pixels, par exemple avec array.filled().</translation>
    </message>
    <message>
        <source>A picture must be uint8, uint16 or floats in [0, 1], not {kind}.</source>
        <translation>Une image doit être en uint8, uint16 ou flottants dans [0, 1], et non {kind}.</translation>
    </message>
    <message>
        <source>A picture must be (h, w), (h, w, 1), (h, w, 3) or (h, w, 4), not {shape}.</source>
        <translation>Une image doit être (h, w), (h, w, 1), (h, w, 3) ou (h, w, 4), et non {shape}.</translation>
    </message>
    <message>
        <source>A picture of floats must lie in [0, 1], without NaN; divide it by its white, or clip it.</source>
        <translation>Une image en nombres flottants doit être comprise dans [0, 1], sans NaN&#xa0;; divisez-la par son blanc ou écrêtez-la.</translation>
    </message>
    <message>
        <source>{file} is missing from this installation of redgui; install it again.</source>
        <translation>Il manque {file} dans cette installation&#xa0;; réinstallez redgui.</translation>
    </message>
    <message>
        <source>weights/{name} is damaged ({reason}); install redgui again.</source>
        <translation>weights/{name} est endommagé ({reason})&#xa0;; réinstallez redgui.</translation>
    </message>
    <message>
        <source>The picture consists of printed dots; scan it with descreening switched on.</source>
        <translation>L’image est formée d’une trame d’impression&#xa0;; numérisez-la en activant le détramage.</translation>
    </message>
    <message>
        <source>There are black and white specks (salt-and-pepper noise); a median filter removes them.</source>
        <translation>Il y a des points noirs et blancs (bruit «&#xa0;poivre et sel&#xa0;»)&#xa0;; un filtre médian les élimine.</translation>
    </message>
    <message>
        <source>A cluster needs an extra part: pip install &quot;redgui[cluster]&quot;.</source>
        <translation>Un cluster nécessite un composant supplémentaire&#xa0;: pip install &quot;redgui[cluster]&quot;.</translation>
    </message>
    <message>
        <source>There is no Dask scheduler at {address}; start one with `dask scheduler`, or correct the address.</source>
        <translation>Aucun ordonnanceur Dask à l’adresse {address}&#xa0;; démarrez-en un avec `dask scheduler` ou corrigez l’adresse.</translation>
    </message>
    <message>
        <source>The worker {address} cannot run redgui ({reason}); install redgui {version} there.</source>
        <translation>Le worker {address} ne peut pas exécuter redgui ({reason})&#xa0;; installez-y redgui {version}.</translation>
    </message>
    <message>
        <source>The cluster at {address} was lost ({kind}: {reason}); start the scheduler again and restore the rest.</source>
        <translation>Le cluster à l’adresse {address} a été perdu ({kind}&#xa0;: {reason})&#xa0;; redémarrez l’ordonnanceur et restaurez le reste.</translation>
    </message>
    <message>
        <source>{name} was given up, because {count} workers were lost over it; look into their logs, and give them more memory if that is what they wanted.</source>
        <translation>{name} a été abandonné, car {count} workers ont été perdus en le traitant&#xa0;; consultez leurs journaux et donnez-leur plus de mémoire si c’est ce qui leur manquait.</translation>
    </message>
    <message>
        <source>The worker {address} was lost while it restored the photo, which was begun again.</source>
        <translation>Le worker {address} a été perdu pendant la restauration de la photo, qui a été recommencée.</translation>
    </message>
    <message>
        <source>The worker {address} does not see the results in {folder}; give it the same storage at that path.</source>
        <translation>Le worker {address} ne voit pas les résultats dans {folder}&#xa0;; donnez-lui accès au même stockage sous ce chemin.</translation>
    </message>
    <message>
        <source>The worker {address} has redgui {there}, this computer {here}; install the same version on all of them.</source>
        <translation>Le worker {address} a redgui {there}, cet ordinateur {here}&#xa0;; installez la même version partout.</translation>
    </message>
    <message>
        <source>The worker {address} does not see the photos in {folder}; give it the same storage at that path.</source>
        <translation>Le worker {address} ne voit pas les photos dans {folder}&#xa0;; donnez-lui accès au même stockage sous ce chemin.</translation>
    </message>
    <message>
        <source>The worker {address} has other weights for the model {model}; give it the same file.</source>
        <translation>Le worker {address} a d’autres poids pour le modèle {model}&#xa0;; donnez-lui le même fichier.</translation>
    </message>
    <message>
        <source>The worker {address} cannot load the model {model}: {reason}</source>
        <translation>Le worker {address} ne peut pas charger le modèle {model}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The results need about {size:,.1f} GB, and {free:,.1f} GB are free; make room or choose another folder.</source>
        <translation>Les résultats demandent environ {size:,.1f}&#xa0;Go, et {free:,.1f}&#xa0;Go sont libres&#xa0;; faites de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>un autre processus</translation>
    </message>
    <message>
        <source>The folder for the results, {folder}, is not there with what was done; bring it back, or choose another one.</source>
        <translation>Le dossier des résultats, {folder}, n’est plus là avec ce qui était fait&#xa0;; remettez-le en place ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{folder} cannot be used for the results ({reason}); choose another folder.</source>
        <translation>{folder} ne peut pas servir aux résultats ({reason})&#xa0;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The journal in {folder} is larger than any that redgui writes; choose another folder.</source>
        <translation>Le journal dans {folder} est plus gros que tous ceux qu’écrit redgui&#xa0;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Another batch ({other}) works in {folder}; wait for it or choose another folder.</source>
        <translation>Un autre traitement par lot ({other}) est en cours dans {folder}&#xa0;; attendez sa fin ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Lines of the journal in {folder} that redgui did not write were passed over: {count}.</source>
        <translation>Lignes du journal dans {folder} ignorées, car non écrites par redgui&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>process {number} on {computer}</source>
        <translation>processus {number} sur {computer}</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>The journal in {folder} cannot be written ({reason}); free some space there.</source>
        <translation>Le journal dans {folder} ne peut pas être écrit ({reason})&#xa0;; libérez-y de l’espace.</translation>
    </message>
    <message>
        <source>The policy must be skip, rename or replace, not {policy!r}.</source>
        <translation>La règle doit être skip, rename ou replace, et non {policy!r}.</translation>
    </message>
    <message>
        <source>Results cannot be written as {suffix}; choose one of {suffixes}.</source>
        <translation>Les résultats ne peuvent pas être écrits en {suffix}&#xa0;; choisissez parmi {suffixes}.</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} existe déjà.</translation>
    </message>
    <message>
        <source>{path} is an original; choose another folder or name template for the results.</source>
        <translation>{path} est un original&#xa0;; choisissez un autre dossier ou un autre gabarit de nom pour les résultats.</translation>
    </message>
    <message>
        <source>{folder} is the output folder itself; choose another folder for the results.</source>
        <translation>{folder} est lui-même le dossier des résultats&#xa0;; choisissez un autre dossier pour les résultats.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read ({reason}); change its permissions and add it again.</source>
        <translation>Le dossier {folder} est illisible ({reason})&#xa0;; modifiez ses autorisations et ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>A report must end in .csv or .json, not {suffix!r}.</source>
        <translation>Un rapport doit se terminer par .csv ou .json, et non par {suffix!r}.</translation>
    </message>
    <message>
        <source>{path} is an original; choose another place for the report.</source>
        <translation>{path} est un original&#xa0;; choisissez un autre emplacement pour le rapport.</translation>
    </message>
    <message>
        <source>The report {path} cannot be written ({reason}); choose another place.</source>
        <translation>Le rapport {path} ne peut pas être écrit ({reason})&#xa0;; choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The output folder cannot be changed while photos are restored; stop them first.</source>
        <translation>Le dossier des résultats ne peut pas être changé pendant la restauration&#xa0;; arrêtez-la d’abord.</translation>
    </message>
    <message>
        <source>{name} ended redgui twice while it was read and was passed over; use another copy, or restore it by itself to try it again.</source>
        <translation>{name} a fait planter redgui deux fois pendant sa lecture et a été ignoré&#xa0;; utilisez une autre copie, ou restaurez-le seul pour réessayer.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); choose another folder for the results.</source>
        <translation>Le dossier {folder} ne peut pas être créé ({reason})&#xa0;; choisissez un autre dossier pour les résultats.</translation>
    </message>
    <message>
        <source>{name}: redgui failed unexpectedly ({kind}: {reason}).</source>
        <translation>{name}&#xa0;: redgui a échoué de façon inattendue ({kind}&#xa0;: {reason}).</translation>
    </message>
    <message>
        <source>The model takes no noise level; colour noise was left as it is.</source>
        <translation>Le modèle ne prend pas de niveau de bruit&#xa0;; le bruit chromatique a été laissé tel quel.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Arrêté&#xa0;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The folder {folder} is a link that leads out of the folder for the results; remove it, or choose another folder.</source>
        <translation>Le dossier {folder} est un lien qui mène hors du dossier des résultats&#xa0;; supprimez-le ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The folder for the results, {folder}, is gone or was replaced; bring it back and restore the rest.</source>
        <translation>Le dossier des résultats, {folder}, a disparu ou a été remplacé&#xa0;; remettez-le en place et restaurez le reste.</translation>
    </message>
    <message>
        <source>its journal is a link or no file</source>
        <translation>son journal est un lien ou n’est pas un fichier</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>un fichier spécial</translation>
    </message>
    <message>
        <source>{source}: {output} is an original; choose another folder or name for the result.</source>
        <translation>{source}&#xa0;: {output} est un original&#xa0;; choisissez un autre dossier ou un autre nom pour le résultat.</translation>
    </message>
    <message>
        <source>{output} exists already; choose another name.</source>
        <translation>{output} existe déjà&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{name}: {what}.</source>
        <translation>{name}&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} et {second}</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} ou {second}</translation>
    </message>
    <message>
        <source>The name template has more than {most} characters; choose a shorter one.</source>
        <translation>Le gabarit de nom dépasse {most} caractères&#xa0;; choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>The name template {template!r} has a brace without its partner; write tokens as {{stem}}.</source>
        <translation>Le gabarit de nom {template!r} contient une accolade isolée&#xa0;; écrivez les variables sous la forme {{stem}}.</translation>
    </message>
    <message>
        <source>The name template has the unknown token {{{token}}}; use {known}.</source>
        <translation>Le gabarit de nom contient la variable inconnue {{{token}}}&#xa0;; utilisez {known}.</translation>
    </message>
    <message>
        <source>The name template has a slash; leave it out, and choose the folder apart from the name.</source>
        <translation>Le gabarit de nom contient une barre oblique&#xa0;; retirez-la et choisissez le dossier séparément du nom.</translation>
    </message>
    <message>
        <source>The name template would give every photo the same name; add {{stem}}.</source>
        <translation>Le gabarit de nom donnerait le même nom à toutes les photos&#xa0;; ajoutez {{stem}}.</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>GPU Apple</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU, 1 thread</translation>
    </message>
    <message>
        <source>CPU, {count} threads</source>
        <translation>CPU, {count} threads</translation>
    </message>
    <message>
        <source>This computer has no {device} device; choose {known}.</source>
        <translation>Cet ordinateur n’a pas de périphérique {device}&#xa0;; choisissez {known}.</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>comme demandé</translation>
    </message>
    <message>
        <source>the fastest of {devices}</source>
        <translation>le plus rapide parmi {devices}</translation>
    </message>
    <message>
        <source>the only device</source>
        <translation>le seul périphérique</translation>
    </message>
    <message>
        <source>no such GPU was found</source>
        <translation>aucun GPU de ce nom n’a été trouvé</translation>
    </message>
    <message>
        <source>{why}; the CPU took over.</source>
        <translation>{why}&#xa0;; le CPU a pris le relais.</translation>
    </message>
    <message>
        <source>{why}; {arithmetic} costs {loss:.3f} dB</source>
        <translation>{why}&#xa0;; {arithmetic} coûte {loss:.3f}&#xa0;dB</translation>
    </message>
    <message>
        <source>{why}; float32 because {arithmetic} would cost {loss:.3f} dB</source>
        <translation>{why}&#xa0;; float32, car {arithmetic} coûterait {loss:.3f}&#xa0;dB</translation>
    </message>
    <message>
        <source>{why}; float32 because it has no float16</source>
        <translation>{why}&#xa0;; float32, faute de float16</translation>
    </message>
    <message>
        <source>{why}; float32 because the hardware has no faster bfloat16</source>
        <translation>{why}&#xa0;; float32, car le matériel n’a pas de bfloat16 plus rapide</translation>
    </message>
    <message>
        <source>{name} is {times:.1f} times as fast as the CPU</source>
        <translation>{name} est {times:.1f} fois plus rapide que le CPU</translation>
    </message>
    <message>
        <source>{name} has only {times:.2f} of the CPU&apos;s speed</source>
        <translation>{name} n’atteint que {times:.2f} fois la vitesse du CPU</translation>
    </message>
    <message>
        <source>{name} gives wrong pixels</source>
        <translation>{name} donne des pixels faux</translation>
    </message>
    <message>
        <source>{name} failed in its test ({reason})</source>
        <translation>{name} a échoué à son test ({reason})</translation>
    </message>
    <message>
        <source>{name} crashed in its test</source>
        <translation>{name} a planté pendant son test</translation>
    </message>
    <message>
        <source>{name} gave no answer within {seconds:g} s</source>
        <translation>{name} n’a pas répondu en {seconds:g}&#xa0;s</translation>
    </message>
    <message>
        <source>{name} failed while it worked</source>
        <translation>{name} a échoué en plein travail</translation>
    </message>
    <message>
        <source>the graphics driver crashed when it was asked for its GPUs</source>
        <translation>le pilote graphique a planté quand on lui a demandé ses GPU</translation>
    </message>
    <message>
        <source>the graphics driver did not say within {seconds:g} s what GPUs there are</source>
        <translation>le pilote graphique n’a pas indiqué en {seconds:g}&#xa0;s quels GPU sont présents</translation>
    </message>
    <message>
        <source>{name} is a software renderer, slower than the CPU itself</source>
        <translation>{name} est un moteur de rendu logiciel, plus lent que le CPU lui-même</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture {width} pixels wide; close other programs or choose a smaller scale.</source>
        <translation>La mémoire ne suffit pas pour une image de {width} pixels de large&#xa0;; fermez d’autres programmes ou choisissez un agrandissement plus faible.</translation>
    </message>
    <message>
        <source>{device} failed ({reason}); the CPU took over.</source>
        <translation>{device} a échoué ({reason})&#xa0;; le CPU a pris le relais.</translation>
    </message>
    <message>
        <source>fallback after a device failed</source>
        <translation>repli après la défaillance d’un périphérique</translation>
    </message>
    <message>
        <source>{arithmetic} overflowed; float32 took over.</source>
        <translation>{arithmetic} a dépassé sa capacité&#xa0;; float32 a pris le relais.</translation>
    </message>
    <message>
        <source>fallback after an overflow</source>
        <translation>repli après un dépassement de capacité</translation>
    </message>
    <message>
        <source>{device} gave a result that is not finite; the CPU took over.</source>
        <translation>{device} a donné un résultat non fini&#xa0;; le CPU a pris le relais.</translation>
    </message>
    <message>
        <source>fallback after a result that is not finite</source>
        <translation>repli après un résultat non fini</translation>
    </message>
    <message>
        <source>The network&apos;s result is not finite even in float32 on the CPU; choose another model.</source>
        <translation>Le résultat du réseau n’est pas fini, même en float32 sur le CPU&#xa0;; choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>weights/index.toml is damaged ({reason}); install redgui again.</source>
        <translation>weights/index.toml est endommagé ({reason})&#xa0;; réinstallez redgui.</translation>
    </message>
    <message>
        <source>There is no model {name!r}; choose {known}, or a .safetensors file.</source>
        <translation>Le modèle {name!r} n’existe pas&#xa0;; choisissez {known}, ou un fichier .safetensors.</translation>
    </message>
    <message>
        <source>{name}: the file is not the one that redgui shipped (SHA-256); install redgui again.</source>
        <translation>{name}&#xa0;: ce fichier n’est pas celui fourni avec redgui (SHA-256)&#xa0;; réinstallez redgui.</translation>
    </message>
    <message>
        <source>{name}: the weights do not fit the network they describe.</source>
        <translation>{name}&#xa0;: les poids ne correspondent pas au réseau qu’ils décrivent.</translation>
    </message>
    <message>
        <source>{name}: the weights hold values that are not finite.</source>
        <translation>{name}&#xa0;: les poids contiennent des valeurs non finies.</translation>
    </message>
    <message>
        <source>{path}: the weights cannot be read ({reason}).</source>
        <translation>{path}&#xa0;: les poids sont illisibles ({reason}).</translation>
    </message>
    <message>
        <source>{name}: not a safetensors file, or a damaged one ({reason}).</source>
        <translation>{name}&#xa0;: ce n’est pas un fichier safetensors, ou il est endommagé ({reason}).</translation>
    </message>
    <message>
        <source>{name}: not a redgui model (its metadata does not say so).</source>
        <translation>{name}&#xa0;: ce n’est pas un modèle redgui (ses métadonnées ne l’indiquent pas).</translation>
    </message>
    <message>
        <source>{name}: its description of the network is damaged ({reason}).</source>
        <translation>{name}&#xa0;: sa description du réseau est endommagée ({reason}).</translation>
    </message>
    <message>
        <source>bit fields</source>
        <translation>des champs de bits</translation>
    </message>
    <message>
        <source>a JPEG inside</source>
        <translation>un JPEG incorporé</translation>
    </message>
    <message>
        <source>a PNG inside</source>
        <translation>un PNG incorporé</translation>
    </message>
    <message>
        <source>{name} is a BMP with {packing}, which redgui does not read; save it as PNG in another program.</source>
        <translation>{name} est un BMP avec {packing}, que redgui ne lit pas&#xa0;; enregistrez-le en PNG dans un autre programme.</translation>
    </message>
    <message>
        <source>its {bits}-bit samples were read as 8 bits: it is an animation without a still picture</source>
        <translation>ses échantillons {bits}&#xa0;bits ont été lus en 8&#xa0;bits&#xa0;: c’est une animation sans image fixe</translation>
    </message>
    <message>
        <source>its depth map or gain map will not be kept</source>
        <translation>sa carte de profondeur ou de gain ne sera pas conservée</translation>
    </message>
    <message>
        <source>its colours are in a space that redgui does not know (number {number} of JPEG 2000)</source>
        <translation>ses couleurs sont dans un espace que redgui ne connaît pas (numéro {number} de JPEG 2000)</translation>
    </message>
    <message>
        <source>its channels have different depths and were all read with 8 bits</source>
        <translation>ses canaux ont des profondeurs différentes et ont tous été lus en 8&#xa0;bits</translation>
    </message>
    <message>
        <source>its end is missing, but none of its pixels</source>
        <translation>il manque la fin du fichier, mais aucun pixel</translation>
    </message>
    <message>
        <source>JPEG-LS</source>
        <translation>un JPEG-LS</translation>
    </message>
    <message>
        <source>a lossless JPEG</source>
        <translation>un JPEG sans perte</translation>
    </message>
    <message>
        <source>a JPEG with {bits} bits</source>
        <translation>un JPEG {bits}&#xa0;bits</translation>
    </message>
    <message>
        <source>{name} is {kind}, which redgui does not read; save it as PNG or TIFF in another program.</source>
        <translation>{name} est {kind}, que redgui ne lit pas&#xa0;; enregistrez-le en PNG ou TIFF dans un autre programme.</translation>
    </message>
    <message>
        <source>{name} cannot be written: the photo is an HDR picture ({kind}), and {format} cannot hold one; choose a name that ends in .png or .avif.</source>
        <translation>{name} ne peut pas être enregistré&#xa0;: la photo est une image HDR ({kind}), que {format} ne peut pas contenir&#xa0;; choisissez un nom qui se termine par .png ou .avif.</translation>
    </message>
    <message>
        <source>a part of its metadata is damaged and was left out</source>
        <translation>une partie de ses métadonnées est endommagée et a été omise</translation>
    </message>
    <message>
        <source>{name} is a JPEG XL in CMYK, which redgui does not read; save it as TIFF.</source>
        <translation>{name} est un JPEG XL en CMJN, que redgui ne lit pas&#xa0;; enregistrez-le en TIFF.</translation>
    </message>
    <message>
        <source>{name} is a JPEG XL with loss and a colour profile of its own, which redgui cannot decode well; save it as PNG or TIFF.</source>
        <translation>{name} est un JPEG XL avec perte et profil colorimétrique propre, que redgui ne peut pas bien décoder&#xa0;; enregistrez-le en PNG ou TIFF.</translation>
    </message>
    <message>
        <source>its colours were converted to sRGB</source>
        <translation>ses couleurs ont été converties en sRGB</translation>
    </message>
    <message>
        <source>its colour profile cannot be read; its colours are taken as sRGB and may look different</source>
        <translation>son profil colorimétrique est illisible&#xa0;; ses couleurs sont interprétées en sRGB et peuvent paraître différentes</translation>
    </message>
    <message>
        <source>its colours are in a space that redgui does not know and are taken as sRGB</source>
        <translation>ses couleurs sont dans un espace que redgui ne connaît pas et sont interprétées en sRGB</translation>
    </message>
    <message>
        <source>its extra channels are not colours or transparency and were left out</source>
        <translation>ses canaux supplémentaires ne sont ni des couleurs ni de la transparence et ont été omis</translation>
    </message>
    <message>
        <source>it was converted from {mode} to sRGB {how}</source>
        <translation>il a été converti de {mode} en sRGB {how}</translation>
    </message>
    <message>
        <source>it holds more than one picture; only the first was read</source>
        <translation>il contient plusieurs images&#xa0;; seule la première a été lue</translation>
    </message>
    <message>
        <source>{name}: the answer of a worker is not one of redgui&apos;s; look into the logs of the workers, and at who runs them.</source>
        <translation>{name}&#xa0;: la réponse d’un worker n’est pas de redgui&#xa0;; consultez les journaux des workers et vérifiez qui les exploite.</translation>
    </message>
    <message>
        <source>{address} is no address of a private network, and whoever reaches a Dask scheduler without certificates can run programs on its workers, where your photos are in reach; give it certificates, or keep it in a private network.</source>
        <translation>{address} n’est pas une adresse de réseau privé, et quiconque atteint un ordonnanceur Dask sans certificats peut exécuter des programmes sur ses workers, qui ont accès à vos photos&#xa0;; donnez-lui des certificats ou gardez-le dans un réseau privé.</translation>
    </message>
    <message>
        <source>1 extra image</source>
        <translation>1 image supplémentaire</translation>
    </message>
    <message>
        <source>{count} extra images</source>
        <translation>{count} images supplémentaires</translation>
    </message>
    <message>
        <source>it carries {extra} (a preview, gain map or second view), which will not be kept</source>
        <translation>il contient {extra} (aperçu, carte de gain ou seconde vue)&#xa0;: ce contenu ne sera pas conservé</translation>
    </message>
    <message>
        <source>it holds {count} pictures; only the first was read</source>
        <translation>il contient {count} images&#xa0;; seule la première a été lue</translation>
    </message>
    <message>
        <source>{name} is a PNG for the apps of iPhones (CgBI), which redgui does not read; save it as PNG in another program.</source>
        <translation>{name} est un PNG pour applications iPhone (CgBI), que redgui ne lit pas&#xa0;; enregistrez-le en PNG dans un autre programme.</translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}; use another copy.</source>
        <translation>{name} est inutilisable&#xa0;: {why}&#xa0;; utilisez une autre copie.</translation>
    </message>
    <message>
        <source>it was developed from camera RAW to 16-bit sRGB with the camera&apos;s white balance</source>
        <translation>il a été développé à partir du RAW en sRGB 16&#xa0;bits avec la balance des blancs de l’appareil</translation>
    </message>
    <message>
        <source>{name} is a camera RAW file, which needs an extra part: pip install &quot;redgui[raw]&quot;.</source>
        <translation>{name} est un fichier RAW d’appareil photo, qui nécessite un composant supplémentaire&#xa0;: pip install &quot;redgui[raw]&quot;.</translation>
    </message>
    <message>
        <source>{name} is packed as {how}, which redgui does not unpack in a TIFF; save it with LZW or without compression.</source>
        <translation>{name} est compressé en {how}, que redgui ne sait pas décompresser dans un TIFF&#xa0;; enregistrez-le en LZW ou sans compression.</translation>
    </message>
    <message>
        <source>{name} is a volume, not a photo; export one of its slices.</source>
        <translation>{name} est un volume, pas une photo&#xa0;; exportez-en une coupe.</translation>
    </message>
    <message>
        <source>{name} has {count} channels, which no photo has; export three of them.</source>
        <translation>{name} a {count} canaux, ce qu’aucune photo n’a&#xa0;; exportez-en trois.</translation>
    </message>
    <message>
        <source>{name} is cut short: part of its picture is missing; use another copy.</source>
        <translation>{name} est tronqué&#xa0;: une partie de l’image manque&#xa0;; utilisez une autre copie.</translation>
    </message>
    <message>
        <source>{name} holds {kind} samples; convert it to 16-bit integers first.</source>
        <translation>{name} contient des échantillons {kind}&#xa0;; convertissez-le d’abord en entiers 16&#xa0;bits.</translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}; convert it to 16-bit integers first.</source>
        <translation>{name} est inutilisable&#xa0;: {why}&#xa0;; convertissez-le d’abord en entiers 16&#xa0;bits.</translation>
    </message>
    <message>
        <source>it was converted from 16-bit {mode} to 8-bit sRGB {how}</source>
        <translation>il a été converti de {mode} 16&#xa0;bits en sRGB 8&#xa0;bits {how}</translation>
    </message>
    <message>
        <source>its Photoshop layers will not be kept, only what they look like together</source>
        <translation>ses calques Photoshop ne seront pas conservés, seulement leur rendu d’ensemble</translation>
    </message>
    <message>
        <source>it was converted to sRGB: redgui writes no other colours in JPEG XL</source>
        <translation>il a été converti en sRGB&#xa0;: redgui n’écrit pas d’autres couleurs en JPEG XL</translation>
    </message>
    <message>
        <source>the format has no grey, so it was converted to sRGB {how}</source>
        <translation>ce format n’a pas de niveaux de gris, il a donc été converti en sRGB {how}</translation>
    </message>
    <message>
        <source>the camera maker&apos;s private part of it</source>
        <translation>leur partie propre au fabricant de l’appareil</translation>
    </message>
    <message>
        <source>it</source>
        <translation>leur totalité</translation>
    </message>
    <message>
        <source>its EXIF data is larger than the 64 KB JPEG can hold, so {what} was left out</source>
        <translation>ses données EXIF dépassent les 64&#xa0;ko que JPEG peut contenir&#xa0;: {what} a été omise</translation>
    </message>
    <message>
        <source>its colour profile is larger than JPEG can hold and was left out</source>
        <translation>son profil colorimétrique dépasse ce que JPEG peut contenir et a été omis</translation>
    </message>
    <message>
        <source>its XMP data is larger than the 64 KB JPEG can hold and was left out</source>
        <translation>ses données XMP dépassent les 64&#xa0;ko que JPEG peut contenir et ont été omises</translation>
    </message>
    <message>
        <source>its comment is larger than the 64 KB JPEG can hold and was cut off</source>
        <translation>son commentaire dépasse les 64&#xa0;ko que JPEG peut contenir et a été tronqué</translation>
    </message>
    <message>
        <source>the longer part of its XMP is damaged or missing and was left out</source>
        <translation>la plus longue partie de ses données XMP est endommagée ou absente et a été omise</translation>
    </message>
    <message>
        <source>what its segments {names} hold for other programs will not be kept</source>
        <translation>le contenu de ses segments {names}, destiné à d’autres programmes, ne sera pas conservé</translation>
    </message>
    <message>
        <source>{size:,} bytes that follow its picture will not be kept</source>
        <translation>les {size:,}&#xa0;octets qui suivent son image ne seront pas conservés</translation>
    </message>
    <message>
        <source>its {kind} metadata is damaged and was left out</source>
        <translation>ses métadonnées {kind} sont endommagées et ont été omises</translation>
    </message>
    <message>
        <source>what its chunks {names} hold will not be kept</source>
        <translation>le contenu des blocs {names} ne sera pas conservé</translation>
    </message>
    <message>
        <source>{name} is not a photo in a known format; redgui reads {formats}.</source>
        <translation>{name} n’est pas une photo dans un format connu&#xa0;; redgui lit {formats}.</translation>
    </message>
    <message>
        <source>{formats} and camera RAW</source>
        <translation>{formats} et RAW d’appareil photo</translation>
    </message>
    <message>
        <source>its wide-gamut or HDR colours come without a colour profile and are taken as sRGB: they may look dull</source>
        <translation>ses couleurs à large gamut ou HDR n’ont pas de profil colorimétrique et sont interprétées en sRGB&#xa0;: elles peuvent paraître ternes</translation>
    </message>
    <message>
        <source>its wide-gamut or HDR colours ({kind}) stay as they are: the result is an HDR picture</source>
        <translation>ses couleurs à large gamut ou HDR ({kind}) restent telles quelles&#xa0;: le résultat est une image HDR</translation>
    </message>
    <message>
        <source>its place on the map (GeoTIFF) does not fit the turned picture and was left out</source>
        <translation>sa position sur la carte (GeoTIFF) ne correspond pas à l’image pivotée et a été omise</translation>
    </message>
    <message>
        <source>its description as a microscope&apos;s image (OME) was left out</source>
        <translation>sa description en tant qu’image de microscope (OME) a été omise</translation>
    </message>
    <message>
        <source>the camera maker&apos;s private part of its EXIF data holds in that file alone and was left out</source>
        <translation>la partie de ses données EXIF propre au fabricant de l’appareil ne vaut que dans ce fichier et a été omise</translation>
    </message>
    <message>
        <source>its colour profile is damaged and was left out: the colours are taken as sRGB</source>
        <translation>son profil colorimétrique est endommagé et a été omis&#xa0;: les couleurs sont interprétées en sRGB</translation>
    </message>
    <message>
        <source>its colour profile is for {space}, not for this picture, and was left out</source>
        <translation>son profil colorimétrique est prévu pour {space}, pas pour cette image, et a été omis</translation>
    </message>
    <message>
        <source>without a usable colour profile, so colours may differ</source>
        <translation>sans profil colorimétrique utilisable, les couleurs peuvent donc différer</translation>
    </message>
    <message>
        <source>by their definition</source>
        <translation>selon la définition de ses couleurs</translation>
    </message>
    <message>
        <source>through its colour profile</source>
        <translation>selon son profil colorimétrique</translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation>profil ICC</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>commentaire</translation>
    </message>
    <message>
        <source>shape of its pixels</source>
        <translation>la forme des pixels</translation>
    </message>
    <message>
        <source>{format} cannot hold {what}, so that was left out</source>
        <translation>non conservé, car {format} ne le permet pas&#xa0;: {what}</translation>
    </message>
    <message>
        <source>its clipping paths will not be kept</source>
        <translation>ses tracés de détourage ne seront pas conservés</translation>
    </message>
    <message>
        <source>no EXIF data was found in it</source>
        <translation>aucune donnée EXIF n’y a été trouvée</translation>
    </message>
    <message>
        <source>its Content Credentials (C2PA) hold for the original alone and will not be kept</source>
        <translation>ses Content Credentials (C2PA) ne valent que pour l’original et ne seront pas conservés</translation>
    </message>
    <message>
        <source>texts ({names})</source>
        <translation>textes ({names})</translation>
    </message>
    <message>
        <source>its EXIF data is damaged and was left out</source>
        <translation>ses données EXIF sont endommagées et ont été omises</translation>
    </message>
    <message>
        <source>the film that belongs to it (a motion photo) will not be kept</source>
        <translation>la vidéo qui l’accompagne (photo animée) ne sera pas conservée</translation>
    </message>
    <message>
        <source>its gain map (Ultra HDR) will not be kept: the result has the standard range</source>
        <translation>sa carte de gain (Ultra HDR) ne sera pas conservée&#xa0;: le résultat a la plage standard</translation>
    </message>
    <message>
        <source>its depth map will not be kept</source>
        <translation>sa carte de profondeur ne sera pas conservée</translation>
    </message>
    <message>
        <source>its sound will not be kept</source>
        <translation>sa piste audio ne sera pas conservée</translation>
    </message>
    <message>
        <source>{name} could not be read from the disk ({reason}); check the drive and try again.</source>
        <translation>{name} n’a pas pu être lu sur le disque ({reason})&#xa0;; vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>{name} is {kind}; choose a photo file.</source>
        <translation>{name} est {kind}&#xa0;; choisissez un fichier photo.</translation>
    </message>
    <message>
        <source>{name} does not exist in {folder}; check the name.</source>
        <translation>{name} n’existe pas dans {folder}&#xa0;; vérifiez le nom.</translation>
    </message>
    <message>
        <source>{name} cannot be read: you don&apos;t have permission; change its permissions or copy it somewhere else.</source>
        <translation>{name} est illisible&#xa0;: vous n’avez pas l’autorisation nécessaire&#xa0;; modifiez ses autorisations ou copiez-le ailleurs.</translation>
    </message>
    <message>
        <source>The samples of a photo</source>
        <translation>Échantillons d’une photo</translation>
    </message>
    <message>
        <source>The samples of a photo must be (h, w, 1) or (h, w, 3), not {shape}.</source>
        <translation>Les échantillons d’une photo doivent être (h, w, 1) ou (h, w, 3), et non {shape}.</translation>
    </message>
    <message>
        <source>The alpha of a photo</source>
        <translation>Couche alpha d’une photo</translation>
    </message>
    <message>
        <source>The alpha of a photo must be {shape} {kind} like its samples, not {alpha} {other}.</source>
        <translation>La couche alpha d’une photo doit être {shape} {kind} comme ses échantillons, et non {alpha} {other}.</translation>
    </message>
    <message>
        <source>The metadata of a photo must be Metadata, not {kind}.</source>
        <translation>Les métadonnées d’une photo doivent être de type Metadata, et non {kind}.</translation>
    </message>
    <message>
        <source>The JPEG quality of a photo must be 1 to 100, not {quality}.</source>
        <translation>La qualité JPEG d’une photo doit être comprise entre 1 et 100&#xa0;; {quality} ne convient pas.</translation>
    </message>
    <message>
        <source>{what} must be a NumPy array, not {kind}.</source>
        <translation>{what}&#xa0;: il faut un tableau NumPy, et non {kind}.</translation>
    </message>
    <message>
        <source>{what} must be uint8 or uint16, not {kind}.</source>
        <translation>{what}&#xa0;: il faut uint8 ou uint16, et non {kind}.</translation>
    </message>
    <message>
        <source>its metadata is larger than any photo&apos;s and was left out</source>
        <translation>ses métadonnées sont anormalement volumineuses et ont été omises</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes); use another copy of the photo.</source>
        <translation>{name} est vide (0&#xa0;octet)&#xa0;; utilisez une autre copie de la photo.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free, or than a photo of its size should; close other programs, or use another copy.</source>
        <translation>{name} demande plus de mémoire qu’il n’en reste, ou que n’en exige une photo de cette taille&#xa0;; fermez d’autres programmes ou utilisez une autre copie.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete and cannot be decoded; open it in another program or use another copy.</source>
        <translation>{name} est endommagé ou incomplet et ne peut pas être décodé&#xa0;; ouvrez-le dans un autre programme ou utilisez une autre copie.</translation>
    </message>
    <message>
        <source>it holds NaN or infinite samples</source>
        <translation>il contient des échantillons NaN ou infinis</translation>
    </message>
    <message>
        <source>its samples reach {high:g}, which is neither a 0-1, a 0-255 nor a 0-65535 scale</source>
        <translation>ses échantillons vont jusqu’à {high:g}, ce qui ne correspond ni à l’échelle 0-1, ni à 0-255, ni à 0-65535</translation>
    </message>
    <message>
        <source>its {bits}-bit samples were read with white at {white:.0f} and kept in 16 bits</source>
        <translation>ses échantillons {bits}&#xa0;bits ont été lus avec le blanc à {white:.0f} et conservés en 16&#xa0;bits</translation>
    </message>
    <message>
        <source>samples darker than black or brighter than white were clipped</source>
        <translation>les échantillons plus sombres que le noir ou plus clairs que le blanc ont été écrêtés</translation>
    </message>
    <message>
        <source>{name} is damaged: it says it is {width} x {height} pixels; use another copy.</source>
        <translation>{name} est endommagé&#xa0;: il annonce {width} x {height} pixels&#xa0;; utilisez une autre copie.</translation>
    </message>
    <message>
        <source>{name} says it is {width} x {height} pixels ({size:,.0f} million), more than the limit of {limit:,.0f} million; raise the limit if that is right and this computer has the memory.</source>
        <translation>{name} annonce {width} x {height} pixels ({size:,.0f} millions), plus que la limite de {limit:,.0f} millions&#xa0;; relevez la limite si c’est exact et si cet ordinateur a assez de mémoire.</translation>
    </message>
    <message>
        <source>{name} has {size:,.1f} GB, more than a photo within the limit of {limit:,.0f} million pixels can need; raise the limit if it is one all the same.</source>
        <translation>{name} fait {size:,.1f}&#xa0;Go, plus que n’en demande une photo dans la limite de {limit:,.0f} millions de pixels&#xa0;; relevez la limite si c’en est tout de même une.</translation>
    </message>
    <message>
        <source>{name} cannot be written: it needs {least:,.1f} MB and more, but {free:,.1f} MB are free in {folder}; free some space or choose another folder.</source>
        <translation>{name} ne peut pas être écrit&#xa0;: il faut au moins {least:,.1f}&#xa0;Mo, mais {free:,.1f}&#xa0;Mo sont libres dans {folder}&#xa0;; libérez de l’espace ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free to be written; close other programs.</source>
        <translation>{name} demande pour l’écriture plus de mémoire qu’il n’en reste&#xa0;; fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>{name} cannot be written as {format}; choose .png or .tif.</source>
        <translation>{name} ne peut pas être écrit en {format}&#xa0;; choisissez .png ou .tif.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most} on a side; choose .tif or .png.</source>
        <translation>{name} ne peut pas être écrit&#xa0;: {width} x {height} pixels, alors que {format} se limite à {most} par côté&#xa0;; choisissez .tif ou .png.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most:.0f} million; choose .tif or .png.</source>
        <translation>{name} ne peut pas être écrit&#xa0;: {width} x {height} pixels, alors que {format} se limite à {most:.0f} millions&#xa0;; choisissez .tif ou .png.</translation>
    </message>
    <message>
        <source>{name} cannot be written with {ending}; choose one of {endings}.</source>
        <translation>{name} ne peut pas être écrit ({ending})&#xa0;; choisissez l’une de ces extensions&#xa0;: {endings}.</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>sans extension</translation>
    </message>
    <message>
        <source>{format} holds {bits} bits per channel, so {more} were rounded to {bits}</source>
        <translation>{format} se limite à {bits}&#xa0;bits par canal&#xa0;: les {more}&#xa0;bits ont été arrondis à {bits}</translation>
    </message>
    <message>
        <source>{format} has no transparency, so it was left out</source>
        <translation>{format} n’a pas de transparence, elle a donc été omise</translation>
    </message>
    <message>
        <source>its EXIF, XMP and resolution could not be written and were left out</source>
        <translation>ses données EXIF, XMP et sa résolution n’ont pas pu être écrites et ont été omises</translation>
    </message>
    <message>
        <source>you don&apos;t have permission to write in {folder}; choose another folder</source>
        <translation>vous n’avez pas l’autorisation d’écrire dans {folder}&#xa0;; choisissez un autre dossier</translation>
    </message>
    <message>
        <source>that name is taken; choose another one, or allow it to be overwritten</source>
        <translation>ce nom est déjà pris&#xa0;; choisissez-en un autre ou autorisez le remplacement</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist; create it first</source>
        <translation>le dossier {folder} n’existe pas&#xa0;; créez-le d’abord</translation>
    </message>
    <message>
        <source>{folder} is not a folder; choose another one</source>
        <translation>{folder} n’est pas un dossier&#xa0;; choisissez-en un autre</translation>
    </message>
    <message>
        <source>a folder has that name; choose another one</source>
        <translation>un dossier porte ce nom&#xa0;; choisissez-en un autre</translation>
    </message>
    <message>
        <source>{folder} is read-only; choose another folder</source>
        <translation>{folder} est en lecture seule&#xa0;; choisissez un autre dossier</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another folder</source>
        <translation>le disque est plein&#xa0;; libérez de l’espace ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>your share of the disk is full; free some space or choose another folder</source>
        <translation>votre quota de disque est atteint&#xa0;; libérez de l’espace ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>it is larger than this disk or account allows; choose another folder</source>
        <translation>il est plus gros que ne le permet ce disque ou ce compte&#xa0;; choisissez un autre dossier</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>le nom est trop long&#xa0;; choisissez-en un plus court</translation>
    </message>
    <message>
        <source>{reason}; choose another folder or format</source>
        <translation>{reason}&#xa0;; choisissez un autre dossier ou un autre format</translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}.</source>
        <translation>{name} ne peut pas être écrit&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>The model cannot remove JPEG traces; they were left as they are.</source>
        <translation>Le modèle ne peut pas supprimer les artefacts JPEG&#xa0;; ils ont été laissés tels quels.</translation>
    </message>
    <message>
        <source>the rule under [when] needs a camera, an ISO range or both.</source>
        <translation>la règle sous [when] a besoin d’un appareil, d’une plage ISO ou des deux.</translation>
    </message>
    <message>
        <source>iso must be two whole numbers, the smaller one first.</source>
        <translation>iso doit être deux nombres entiers, le plus petit d’abord.</translation>
    </message>
    <message>
        <source>a preset needs a name.</source>
        <translation>un préréglage a besoin d’un nom.</translation>
    </message>
    <message>
        <source>a preset names a model that ships with redgui, not a file.</source>
        <translation>un préréglage nomme un modèle fourni avec redgui, pas un fichier.</translation>
    </message>
    <message>
        <source>{setting} must be one line of at most {most} letters.</source>
        <translation>{setting} doit être une ligne de {most} lettres au plus.</translation>
    </message>
    <message>
        <source>{name} is the name of a preset of redgui; choose another one.</source>
        <translation>{name} est le nom d’un préréglage de redgui ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The preset {path} cannot be written ({reason}); choose another place, or free some space.</source>
        <translation>Le préréglage {path} ne peut pas être écrit ({reason}) ; choisissez un autre endroit, ou libérez de la place.</translation>
    </message>
    <message>
        <source>it is {kind}.</source>
        <translation>c’est {kind}.</translation>
    </message>
    <message>
        <source>it cannot be read ({reason}).</source>
        <translation>il ne peut pas être lu ({reason}).</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file} : {problem}</translation>
    </message>
    <message>
        <source>it is larger than any preset.</source>
        <translation>il est plus grand que tout préréglage.</translation>
    </message>
    <message>
        <source>it is no TOML as presets are ({reason}).</source>
        <translation>ce n’est pas du TOML comme celui des préréglages ({reason}).</translation>
    </message>
    <message>
        <source>{setting} is {value}, which is no number and no word for it ({words}).</source>
        <translation>{setting} vaut {value}, qui n’est ni un nombre ni un mot prévu ({words}).</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>un texte entre guillemets</translation>
    </message>
    <message>
        <source>a list in brackets</source>
        <translation>une liste entre crochets</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>une table</translation>
    </message>
    <message>
        <source>{setting} must be {kind}.</source>
        <translation>{setting} doit être {kind}.</translation>
    </message>
    <message>
        <source>this redgui knows no {setting} in a preset; take it out, or use a newer redgui.</source>
        <translation>ce redgui ne connaît pas {setting} dans un préréglage ; retirez-le, ou utilisez un redgui plus récent.</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started: too few files may be open at once; raise the limit (ulimit -n).</source>
        <translation>Le processus qui lit les photos n’a pas pu être démarré : trop peu de fichiers peuvent être ouverts à la fois ; relevez la limite (ulimit -n).</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started (it ended with status {status}); install redgui again, or set REDGUI_IN_PROCESS=1 to do without it.</source>
        <translation>Le processus qui lit les photos n’a pas pu démarrer (il s’est terminé avec le code {status})&#xa0;; réinstallez redgui, ou définissez REDGUI_IN_PROCESS=1 pour vous en passer.</translation>
    </message>
    <message>
        <source>{name} could not be read: the system ended the process that did it, perhaps for lack of memory; close other programs and try again.</source>
        <translation>{name} n’a pas pu être lu&#xa0;: le système a mis fin au processus de lecture, peut-être faute de mémoire&#xa0;; fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free; close other programs and try again.</source>
        <translation>{name} demande plus de mémoire qu’il n’en reste&#xa0;; fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>{name} is damaged so badly, or made in such a way, that reading it breaks down; use another copy.</source>
        <translation>{name} est si endommagé, ou fait de telle façon, que sa lecture provoque un plantage&#xa0;; utilisez une autre copie.</translation>
    </message>
    <message>
        <source>{name} takes far longer to read than a photo of its size should, and was given up; use another copy.</source>
        <translation>{name} demande beaucoup plus de temps de lecture qu’une photo de cette taille et a été abandonné&#xa0;; utilisez une autre copie.</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started ({reason}); close other programs, or set REDGUI_IN_PROCESS=1 to do without it.</source>
        <translation>Le processus qui lit les photos n’a pas pu démarrer ({reason})&#xa0;; fermez d’autres programmes, ou définissez REDGUI_IN_PROCESS=1 pour vous en passer.</translation>
    </message>
    <message>
        <source>{setting} must be {kind} from {low:g} to {high:g}, not {value}.</source>
        <translation>{setting} doit être {kind} de {low:g} à {high:g}, et non {value}.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>model must be a name or the path of a .safetensors file, not {value}.</source>
        <translation>model doit être un nom ou le chemin d’un fichier .safetensors, et non {value}.</translation>
    </message>
    <message>
        <source>Camera at high ISO</source>
        <translation>Appareil à ISO élevé</translation>
    </message>
    <message>
        <source>Noise and colour noise go; by camera it is chosen from ISO 3200 on.</source>
        <translation>Le bruit et le bruit de couleur disparaissent ; selon l’appareil, c’est choisi à partir de 3200 ISO.</translation>
    </message>
    <message>
        <source>Film grain</source>
        <translation>Grain argentique</translation>
    </message>
    <message>
        <source>About half of the grain stays, and the colours as they are.</source>
        <translation>Environ la moitié du grain reste, et les couleurs telles qu’elles sont.</translation>
    </message>
    <message>
        <source>JPEG traces alone</source>
        <translation>Traces de JPEG seulement</translation>
    </message>
    <message>
        <source>Only the traces of JPEG go; noise and grain stay.</source>
        <translation>Seules les traces de JPEG disparaissent ; le bruit et le grain restent.</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Grand tirage</translation>
    </message>
    <message>
        <source>Twice as wide, in the best quality, which takes its time; the result is a TIFF.</source>
        <translation>Deux fois plus large, dans la meilleure qualité, ce qui prend du temps ; le résultat est un TIFF.</translation>
    </message>
    <message>
        <source>Old JPEG</source>
        <translation>Ancien JPEG</translation>
    </message>
    <message>
        <source>A small, much compressed picture becomes clean and twice as wide.</source>
        <translation>Une petite image très compressée devient nette et deux fois plus large.</translation>
    </message>
    <message>
        <source>Phone at night</source>
        <translation>Téléphone de nuit</translation>
    </message>
    <message>
        <source>Noise and colour noise go, and the traces of JPEG.</source>
        <translation>Le bruit, le bruit de couleur et les traces de JPEG disparaissent.</translation>
    </message>
    <message>
        <source>Scan of a print</source>
        <translation>Numérisation d’un tirage</translation>
    </message>
    <message>
        <source>The grain of the paper goes for the most part; the result is a TIFF, which loses nothing.</source>
        <translation>Le grain du papier disparaît en grande partie ; le résultat est un TIFF, qui ne perd rien.</translation>
    </message>
    <message>
        <source>{setting} must be {choices}, not {value}.</source>
        <translation>{setting} doit être {choices}, et non {value}.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free; close other programs or choose a smaller scale.</source>
        <translation>{name} demande plus de mémoire qu’il n’en reste&#xa0;; fermez d’autres programmes ou choisissez un agrandissement plus faible.</translation>
    </message>
    <message>
        <source>an unknown camera</source>
        <translation>un appareil inconnu</translation>
    </message>
    <message>
        <source>No preset has a rule for {camera} at ISO {iso}.</source>
        <translation>Aucun préréglage n’a de règle pour {camera} à ISO {iso}.</translation>
    </message>
    <message>
        <source>{name} ships with redgui and cannot be deleted.</source>
        <translation>{name} est fourni avec redgui et ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>{device}: {reason}</source>
        <translation>{device}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{path} was changed since it was restored; restore the photo again.</source>
        <translation>{path} a été modifié depuis sa restauration&#xa0;; restaurez à nouveau la photo.</translation>
    </message>
    <message>
        <source>There is not enough memory; close other programs or choose a smaller scale.</source>
        <translation>La mémoire ne suffit pas&#xa0;; fermez d’autres programmes ou choisissez un agrandissement plus faible.</translation>
    </message>
    <message>
        <source>Noise of sigma 0 to 75, JPEG traces and enlargement by 1 to 4 in one network, RED-Net&apos;s idea at two scales</source>
        <translation>Bruit de sigma 0 à 75, artefacts JPEG et agrandissement de 1 à 4 dans un seul réseau, selon l’idée de RED-Net à deux échelles</translation>
    </message>
    <message>
        <source>1,980 tiles of freely licensed photographs (docs/training-data.md)</source>
        <translation>1&#xa0;980 fragments de photographies sous licence libre (docs/training-data.md)</translation>
    </message>
    <message>
        <source>RED30 as published, blind: noise of sigma 0 to 75 or enlargement by 1 to 4, one at a time, told neither</source>
        <translation>RED30 tel que publié, en aveugle&#xa0;: bruit de sigma 0 à 75 ou agrandissement de 1 à 4, un seul à la fois, sans en connaître la valeur</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SideNames</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Difference ×8</source>
        <translation>Différence ×8</translation>
    </message>
    <message>
        <source>{name}: {done} of {total}</source>
        <translation>{name}&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>{name}, made at half size</source>
        <translation>{name}, calcul à demi-taille</translation>
    </message>
    <message>
        <source>{name}, made at quarter size</source>
        <translation>{name}, calcul au quart de la taille</translation>
    </message>
    <message>
        <source>{name}, made at {percent} % of the size</source>
        <translation>{name}, calcul à {percent}&#xa0;% de la taille</translation>
    </message>
</context>
<context>
    <name>SizeLine</name>
    <message>
        <source>{width} × {height} pixels, about {size}</source>
        <translation>{width} × {height} pixels, environ {size}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {size}: an exact copy of the photo</source>
        <translation>{width} × {height} pixels, {size}&#xa0;: une copie exacte de la photo</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>{name}, as a number</source>
        <translation>{name}, valeur numérique</translation>
    </message>
    <message>
        <source>Double-click to reset.</source>
        <translation>Double-cliquez pour réinitialiser.</translation>
    </message>
    <message>
        <source>Not as usual.</source>
        <translation>Réglage différent du défaut.</translation>
    </message>
    <message>
        <source>Kept for the next photos; click to begin as usual there.</source>
        <translation>Gardé pour les photos suivantes&#xa0;; cliquez pour qu’elles reprennent le réglage par défaut.</translation>
    </message>
    <message>
        <source>For this photo alone; click to keep it for the next ones.</source>
        <translation>Pour cette photo seulement&#xa0;; cliquez pour le garder pour les suivantes.</translation>
    </message>
    <message>
        <source>Keep {name} for the next photos</source>
        <translation>Garder «&#xa0;{name}&#xa0;» pour les photos suivantes</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>It</source>
        <translation>Ce fichier</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count}&#xa0;Mo</translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation>{count}&#xa0;Go</translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation>{count}&#xa0;ko</translation>
    </message>
</context>
<context>
    <name>levels</name>
    <message>
        <source>noise light ({level})</source>
        <translation>bruit léger ({level})</translation>
    </message>
    <message>
        <source>noise medium ({level})</source>
        <translation>bruit moyen ({level})</translation>
    </message>
    <message>
        <source>noise strong ({level})</source>
        <translation>bruit fort ({level})</translation>
    </message>
    <message>
        <source>Light noise found: {level}</source>
        <translation>Bruit léger détecté&#xa0;: {level}</translation>
    </message>
    <message>
        <source>Medium noise found: {level}</source>
        <translation>Bruit moyen détecté&#xa0;: {level}</translation>
    </message>
    <message>
        <source>Strong noise found: {level}</source>
        <translation>Bruit fort détecté&#xa0;: {level}</translation>
    </message>
</context>
</TS>
