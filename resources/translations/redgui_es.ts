<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About redgui</source>
        <translation>Acerca de redgui</translation>
    </message>
    <message>
        <source>redgui {version}</source>
        <translation>redgui {version}</translation>
    </message>
    <message>
        <source>Restores photographs: noise goes, detail comes back, pictures grow.</source>
        <translation>Restaura fotografías: se va el ruido, vuelve el detalle, crecen las imágenes.</translation>
    </message>
    <message>
        <source>No cloud, no telemetry, no network at all: your photos stay on this computer.</source>
        <translation>Sin nube, sin telemetría, sin red alguna: sus fotos se quedan en este equipo.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Copiar versiones</translation>
    </message>
    <message>
        <source>For a report of a problem: what runs here, and on what; nothing of yours is in it.</source>
        <translation>Para informar de un problema: qué se ejecuta aquí y en qué equipo; no incluye ningún dato suyo.</translation>
    </message>
    <message>
        <source>Trained on {data}.</source>
        <translation>Entrenado con {data}.</translation>
    </message>
    <message>
        <source>Measured PSNR</source>
        <translation>PSNR medido</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>&amp;Pegar imagen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>G&amp;uardar</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>&amp;Guardar como…</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>&amp;Copiar resultado</translation>
    </message>
    <message>
        <source>C&amp;lose photo</source>
        <translation>Cerrar &amp;foto</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Add a folder to the queue…</source>
        <translation>Añadir &amp;una carpeta a la cola…</translation>
    </message>
    <message>
        <source>Show or hide the &amp;queue</source>
        <translation>&amp;Mostrar u ocultar la cola</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>E&amp;ncajar</translation>
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
        <translation>A&amp;cercar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Al&amp;ejar</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>Foto &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>Foto &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Divider</source>
        <translation>D&amp;ivisor</translation>
    </message>
    <message>
        <source>&amp;Horizontal divider</source>
        <translation>Divisor &amp;horizontal</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>Lado &amp;a lado</translation>
    </message>
    <message>
        <source>Diff&amp;erence ×8</source>
        <translation>Diferencia ×&amp;8</translation>
    </message>
    <message>
        <source>Details under the &amp;picture</source>
        <translation>&amp;Detalles bajo la imagen</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guía</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Teclado</translation>
    </message>
    <message>
        <source>&amp;About redgui</source>
        <translation>&amp;Acerca de redgui</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Move the divider</source>
        <translation>Mover el divisor</translation>
    </message>
    <message>
        <source>Move the divider faster</source>
        <translation>Mover el divisor más rápido</translation>
    </message>
    <message>
        <source>Shift + arrow</source>
        <translation>Mayús + flecha</translation>
    </message>
    <message>
        <source>Before, middle, after</source>
        <translation>Antes, mitad, después</translation>
    </message>
    <message>
        <source>Original, while held</source>
        <translation>Original mientras se pulsa</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Loupe, while held</source>
        <translation>Lupa mientras se pulsa</translation>
    </message>
    <message>
        <source>L, or the right mouse button</source>
        <translation>L, o el botón derecho del ratón</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Desplazar la imagen</translation>
    </message>
    <message>
        <source>Ctrl + arrow, or drag</source>
        <translation>Ctrl + flecha, o arrastrar</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>Zoom sobre el cursor</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Rueda del ratón</translation>
    </message>
    <message>
        <source>Fit or 100 %</source>
        <translation>Encajar o 100 %</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doble clic</translation>
    </message>
    <message>
        <source>Slider back to its default</source>
        <translation>Restablecer un control deslizante</translation>
    </message>
</context>
<context>
    <name>ColourPart</name>
    <message>
        <source>&amp;Colour noise</source>
        <translation>Ruido &amp;de color</translation>
    </message>
    <message>
        <source>How much noise to remove from the colours: a level from 0, which leaves them as they are, to 75.</source>
        <translation>Cuánto ruido eliminar de los colores: un nivel de 0, que los deja como están, a 75.</translation>
    </message>
    <message>
        <source>Double-click to turn it off.</source>
        <translation>Doble clic para desactivarlo.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Auto colour noise level</source>
        <translation>Nivel automático de ruido de color</translation>
    </message>
    <message>
        <source>Remove as much colour noise as was found in the photo; press again to leave the colours alone.</source>
        <translation>Eliminar tanto ruido de color como se haya detectado en la foto; pulse otra vez para no tocar los colores.</translation>
    </message>
    <message>
        <source>This model cannot remove colour noise.</source>
        <translation>Este modelo no puede eliminar el ruido de color.</translation>
    </message>
    <message>
        <source>The photo is grey.</source>
        <translation>La foto está en escala de grises.</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Estimando…</translation>
    </message>
    <message>
        <source>No colour noise found</source>
        <translation>No se ha detectado ruido de color</translation>
    </message>
</context>
<context>
    <name>CompareCanvas</name>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>The arrow keys move the divider, with Shift in larger steps. 1 shows all of the original, 2 half, 3 all of the result. Hold Space to see the original, and L for a loupe. Ctrl with the arrow keys moves the picture.</source>
        <translation>Las teclas de flecha mueven el divisor; con Mayús, a pasos mayores. 1 muestra todo el original; 2, la mitad; 3, todo el resultado. Mantenga pulsada la barra espaciadora para ver el original, y L para la lupa. Ctrl con las teclas de flecha desplaza la imagen.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Hold to see the whole original, as with Space.</source>
        <translation>Mantenga pulsado para ver todo el original, como con la barra espaciadora.</translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>&amp;Strength</source>
        <translation>&amp;Intensidad</translation>
    </message>
    <message>
        <source>How much of the restoration goes into the result.</source>
        <translation>Qué parte de la restauración se aplica al resultado.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Everything as usual: found in the photo, not enlarged, the model for all photos.</source>
        <translation>Todo a sus valores habituales: lo detectado en la foto, sin ampliar y con el modelo general.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something unexpected happened. Your photos are untouched, and you can go on working. If it happens again, please copy this report and send it to the makers of redgui.</source>
        <translation>Ha ocurrido algo inesperado. Sus fotos están intactas y puede seguir trabajando. Si vuelve a ocurrir, copie este informe y envíelo a los creadores de redgui.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Ha ocurrido algo inesperado</translation>
    </message>
</context>
<context>
    <name>DetailButton</name>
    <message>
        <source>Finest detail</source>
        <translation>Detalle más fino</translation>
    </message>
    <message>
        <source>Smooth area</source>
        <translation>Zona lisa</translation>
    </message>
    <message>
        <source>Darkest area</source>
        <translation>Zona más oscura</translation>
    </message>
    <message>
        <source>{detail} at 100 %</source>
        <translation>{detail} al 100 %</translation>
    </message>
    <message>
        <source>{detail}, before and after, at 100 %. Click to go there.</source>
        <translation>{detail}, antes y después, al 100 %. Haga clic para ir ahí.</translation>
    </message>
</context>
<context>
    <name>DevicePart</name>
    <message>
        <source>&amp;Device</source>
        <translation>Dis&amp;positivo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation>Automático: {device}</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>GPU: {name}</source>
        <translation>GPU: {name}</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>This computer does not have it.</source>
        <translation>Este equipo no lo tiene.</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag the result into a folder or another program</source>
        <translation>Arrastre el resultado a una carpeta o a otro programa</translation>
    </message>
    <message>
        <source>Drag the result</source>
        <translation>Arrastrar el resultado</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Let go to open</source>
        <translation>Suelte para abrir</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>Arrastre una foto aquí</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Abrir fotos</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Probar un ejemplo</translation>
    </message>
    <message>
        <source>A picture that redgui brings along, full of noise.</source>
        <translation>Una imagen incluida con redgui, llena de ruido.</translation>
    </message>
    <message>
        <source>{formats}; several photos or a folder work too; paste with {shortcut}</source>
        <translation>{formats}; también varias fotos o una carpeta; pegue con {shortcut}</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>Fotos recientes</translation>
    </message>
    <message>
        <source>No photo is open</source>
        <translation>No hay ninguna foto abierta</translation>
    </message>
</context>
<context>
    <name>FormBox</name>
    <message>
        <source>F&amp;ile format</source>
        <translation>Formato de archivo</translation>
    </message>
    <message>
        <source>Qualit&amp;y</source>
        <translation>Ca&amp;lidad</translation>
    </message>
    <message>
        <source>&amp;Bit depth</source>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>as the photo</source>
        <translation>como la foto</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 bits</translation>
    </message>
</context>
<context>
    <name>Glimpse</name>
    <message>
        <source>Reading the photo…</source>
        <translation>Leyendo la foto…</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Páginas de la guía</translation>
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
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>color</translation>
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
        <translation>{colours} de {bits} bits</translation>
    </message>
    <message>
        <source>{format}, quality {quality}</source>
        <translation>{format}, calidad {quality}</translation>
    </message>
</context>
<context>
    <name>JpegPart</name>
    <message>
        <source>&amp;JPEG traces</source>
        <translation>Artefactos &amp;JPEG</translation>
    </message>
    <message>
        <source>How strong the traces are that saving as JPEG left, from 0 to 95: 100 less the quality.</source>
        <translation>Intensidad de los artefactos que dejó el guardado como JPEG, de 0 a 95: 100 menos la calidad.</translation>
    </message>
    <message>
        <source>Double-click to go back to Auto.</source>
        <translation>Doble clic para volver a Auto.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Leave JPEG traces</source>
        <translation>Dejar los artefactos JPEG</translation>
    </message>
    <message>
        <source>Remove no traces of JPEG.</source>
        <translation>No eliminar ningún artefacto JPEG.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Auto JPEG quality</source>
        <translation>Calidad JPEG automática</translation>
    </message>
    <message>
        <source>Take the quality that was found in the photo.</source>
        <translation>Usar la calidad detectada en la foto.</translation>
    </message>
    <message>
        <source>This model cannot remove JPEG traces.</source>
        <translation>Este modelo no puede eliminar artefactos JPEG.</translation>
    </message>
    <message>
        <source>As if saved at quality {quality}</source>
        <translation>Como si se hubiera guardado con calidad {quality}</translation>
    </message>
    <message>
        <source>No traces of JPEG found</source>
        <translation>No se han detectado artefactos JPEG</translation>
    </message>
    <message>
        <source>Saved at quality {quality}: no traces to remove</source>
        <translation>Guardada con calidad {quality}: sin artefactos que eliminar</translation>
    </message>
    <message>
        <source>Once saved at quality {quality}</source>
        <translation>Guardada antes con calidad {quality}</translation>
    </message>
    <message>
        <source>Saved at quality {quality}</source>
        <translation>Guardada con calidad {quality}</translation>
    </message>
</context>
<context>
    <name>LicencePage</name>
    <message>
        <source>redgui stands on</source>
        <translation>redgui se basa en</translation>
    </message>
    <message>
        <source>It came without a licence text; its home page has one.</source>
        <translation>Venía sin texto de licencia; lo encontrará en su página web.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Abrir fotos</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>None yet</source>
        <translation>Ninguna aún</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Borrar la lista</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Arc&amp;hivo</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>Fo&amp;to</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Language / 语言</source>
        <translation>Idioma / &amp;Language</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Largest photo</source>
        <translation>&amp;Tamaño máximo de foto</translation>
    </message>
    <message>
        <source>{count} megapixels</source>
        <translation>{count} megapíxeles</translation>
    </message>
    <message>
        <source>&amp;No limit</source>
        <translation>&amp;Sin límite</translation>
    </message>
    <message>
        <source>Note redgui in a result&apos;s &amp;history (XMP)</source>
        <translation>Anotar redgui en el &amp;historial del resultado (XMP)</translation>
    </message>
    <message>
        <source>Give results the &amp;file time of their photo</source>
        <translation>Dar al resultado la &amp;fecha de archivo de su foto</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation>Mensaje más reciente</translation>
    </message>
    <message>
        <source>Older message</source>
        <translation>Mensaje anterior</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>ModelPart</name>
    <message>
        <source>&amp;Model</source>
        <translation>M&amp;odelo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Abrir un archivo de modelo…</translation>
    </message>
    <message>
        <source>Removes noise and JPEG traces, and enlarges.</source>
        <translation>Elimina el ruido y las huellas de JPEG, y amplía.</translation>
    </message>
    <message>
        <source>Removes noise or enlarges, one of both at a time.</source>
        <translation>Elimina el ruido o amplía, una de las dos cosas a la vez.</translation>
    </message>
    <message>
        <source>All-round</source>
        <translation>General</translation>
    </message>
    <message>
        <source>RED30, the paper&apos;s</source>
        <translation>RED30, el del artículo</translation>
    </message>
</context>
<context>
    <name>NoisePart</name>
    <message>
        <source>&amp;Noise</source>
        <translation>R&amp;uido</translation>
    </message>
    <message>
        <source>How much noise to remove: sigma in 8-bit grey levels, from 0 to 75. The mark is what was found: 100 %.</source>
        <translation>Cuánto ruido se elimina: sigma en niveles de gris de 8 bits, de 0 a 75. La marca indica lo detectado: 100 %.</translation>
    </message>
    <message>
        <source>Double-click to go back to Auto.</source>
        <translation>Doble clic para volver a Auto.</translation>
    </message>
    <message>
        <source>&amp;Auto</source>
        <translation>&amp;Auto</translation>
    </message>
    <message>
        <source>Auto noise level</source>
        <translation>Nivel automático de ruido</translation>
    </message>
    <message>
        <source>Remove as much noise as was found in the photo.</source>
        <translation>Eliminar tanto ruido como se haya detectado en la foto.</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the shadows.</source>
        <translation>Intensidad del ruido del negro al blanco: máxima en las sombras.</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the middle tones.</source>
        <translation>Intensidad del ruido del negro al blanco: máxima en los tonos medios.</translation>
    </message>
    <message>
        <source>How strong the noise is from black to white: strongest in the lights.</source>
        <translation>Intensidad del ruido del negro al blanco: máxima en las luces.</translation>
    </message>
    <message>
        <source>This model finds the noise level itself.</source>
        <translation>Este modelo determina por sí mismo el nivel de ruido.</translation>
    </message>
    <message>
        <source>Estimating…</source>
        <translation>Estimando…</translation>
    </message>
    <message>
        <source>No noise found</source>
        <translation>No se ha detectado ruido</translation>
    </message>
    <message>
        <source>{percent} % of the {level} found</source>
        <translation>{percent} % de lo detectado ({level})</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Restored</source>
        <translation>Foto restaurada</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name} está lista.</translation>
    </message>
    <message>
        <source>The queue has stopped</source>
        <translation>La cola se ha detenido</translation>
    </message>
    <message>
        <source>The queue is done</source>
        <translation>La cola ha terminado</translation>
    </message>
    <message>
        <source>All its photos have had their turn.</source>
        <translation>Se han procesado todas sus fotos.</translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source>From {low} to {high}</source>
        <translation>De {low} a {high}</translation>
    </message>
</context>
<context>
    <name>Openers</name>
    <message>
        <source>Open all the same</source>
        <translation>Abrir de todos modos</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Abrir fotos</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Imagen pegada</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Imagen arrastrada</translation>
    </message>
    <message>
        <source>redgui does not use the network: save the picture first, and open its file.</source>
        <translation>redgui no usa la red: guarde primero la imagen y abra su archivo.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard; copy one first.</source>
        <translation>No hay ninguna imagen en el portapapeles; copie una primero.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>colour noise {level}</source>
        <translation>ruido de color {level}</translation>
    </message>
    <message>
        <source>JPEG traces of quality {quality}</source>
        <translation>artefactos JPEG de calidad {quality}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Nothing to restore: the photo stays as it is.</source>
        <translation>Nada que restaurar: la foto se queda como está.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} píxeles</translation>
    </message>
    <message>
        <source>{seconds} s on the processor</source>
        <translation>{seconds} s en el procesador</translation>
    </message>
    <message>
        <source>{seconds} s on the GPU</source>
        <translation>{seconds} s en la GPU</translation>
    </message>
    <message>
        <source>Restored: {words}</source>
        <translation>Restaurada: {words}</translation>
    </message>
    <message>
        <source>twice as large</source>
        <translation>al doble de su tamaño</translation>
    </message>
    <message>
        <source>{factor} times as large</source>
        <translation>a {factor} veces su tamaño</translation>
    </message>
</context>
<context>
    <name>OutputBox</name>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>Elija una carpeta para los resultados.</translation>
    </message>
    <message>
        <source>Choose a folder with its whole path for the results.</source>
        <translation>Indique la carpeta de resultados con su ruta completa.</translation>
    </message>
    <message>
        <source>{folder} is not a folder; choose another one.</source>
        <translation>{folder} no es una carpeta; elija otra.</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Carpeta de resultados</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>Ejemplo: {name}</translation>
    </message>
    <message>
        <source>Res&amp;ult folder</source>
        <translation>Carpeta de resultados</translation>
    </message>
    <message>
        <source>Name t&amp;emplate</source>
        <translation>Plantilla de nom&amp;bre</translation>
    </message>
    <message>
        <source>Where a name is ta&amp;ken</source>
        <translation>Si el nombre ya e&amp;xiste</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Browse for the folder of the results</source>
        <translation>Examinar para elegir la carpeta de resultados</translation>
    </message>
    <message>
        <source>skip the photo</source>
        <translation>omitir la foto</translation>
    </message>
    <message>
        <source>rename the result</source>
        <translation>renombrar el resultado</translation>
    </message>
    <message>
        <source>replace it</source>
        <translation>reemplazar el existente</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Open a model file</source>
        <translation>Abrir un archivo de modelo</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
</context>
<context>
    <name>PresetPart</name>
    <message>
        <source>Preset</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Keep and exchange presets</source>
        <translation>Guardar e intercambiar ajustes</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Guardar como ajuste…</translation>
    </message>
    <message>
        <source>Import a preset…</source>
        <translation>Importar un ajuste…</translation>
    </message>
    <message>
        <source>Export this preset…</source>
        <translation>Exportar este ajuste…</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Eliminar este ajuste</translation>
    </message>
    <message>
        <source>By camera and ISO</source>
        <translation>Según cámara e ISO</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>ProgressBox</name>
    <message>
        <source>Star&amp;t</source>
        <translation>I&amp;niciar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>{speed} megapixels a second</source>
        <translation>{speed} megapíxeles por segundo</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>Fotos: {count}</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>terminadas: {count}</translation>
    </message>
    <message>
        <source>{count} with nothing to restore</source>
        <translation>sin nada que restaurar: {count}</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>con error: {count}</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>omitidas: {count}</translation>
    </message>
    <message>
        <source>{count} stopped</source>
        <translation>detenidas: {count}</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>pendientes: {count}</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Buscando fotos…</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pausa.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>{name} {percent}</source>
        <translation>{name} {percent}</translation>
    </message>
    <message>
        <source>Start goes on with what was stopped.</source>
        <translation>«Iniciar» continúa con lo que se detuvo.</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>aprox. {time}</translation>
    </message>
    <message>
        <source>up to {memory} of memory</source>
        <translation>hasta {memory} de memoria</translation>
    </message>
    <message>
        <source>{disk} on the disk, where {free} are free</source>
        <translation>{disk} en el disco ({free} libres)</translation>
    </message>
    <message>
        <source>Forecast: {parts}</source>
        <translation>Previsión: {parts}</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>Progreso de la cola</translation>
    </message>
    <message>
        <source>Stop a&amp;ll</source>
        <translation>D&amp;etener todo</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>&amp;Reintentar errores</translation>
    </message>
    <message>
        <source>Rep&amp;ort…</source>
        <translation>In&amp;forme…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Show the folder with the results.</source>
        <translation>Mostrar la carpeta de resultados.</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>{speed} megapixels a second</source>
        <translation>{speed} megapíxeles por segundo</translation>
    </message>
    <message>
        <source>Finished and kept: {what}</source>
        <translation>Resultado conservado: {what}</translation>
    </message>
    <message>
        <source>Save the result with {what}</source>
        <translation>Guardar el resultado: {what}</translation>
    </message>
    <message>
        <source>Set the controls back to {what}</source>
        <translation>Volver a los ajustes de ese resultado: {what}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop restoring</source>
        <translation>Detener la restauración</translation>
    </message>
    <message>
        <source>Save this result</source>
        <translation>Guardar este resultado</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Volver a él</translation>
    </message>
    <message>
        <source>Back to the finished result</source>
        <translation>Volver al resultado terminado</translation>
    </message>
    <message>
        <source>Progress of the restoration</source>
        <translation>Progreso de la restauración</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Buscar en:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Archivos de &amp;tipo:</translation>
    </message>
</context>
<context>
    <name>QualityPart</name>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Calidad</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápida</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Máxima</translation>
    </message>
    <message>
        <source>Fast quality</source>
        <translation>Calidad rápida</translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation>Calidad máxima</translation>
    </message>
    <message>
        <source>One view of the photo.</source>
        <translation>Una sola vista de la foto.</translation>
    </message>
    <message>
        <source>Restores the photo in 8 views and takes their mean.</source>
        <translation>Restaura la foto en 8 vistas y toma su media.</translation>
    </message>
    <message>
        <source>Best is a little finer and takes 8 times as long.</source>
        <translation>«Máxima» es algo más fina y tarda 8 veces más.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The restored {name} has not been saved.</source>
        <translation>La foto restaurada {name} no se ha guardado.</translation>
    </message>
    <message>
        <source>{count} restored photos have not been saved.</source>
        <translation>Hay {count} fotos restauradas sin guardar.</translation>
    </message>
    <message>
        <source>It would be lost. The original is untouched either way.</source>
        <translation>Se perdería. El original queda intacto en cualquier caso.</translation>
    </message>
    <message>
        <source>They would be lost. The originals are untouched either way. Save all writes each result where Save as would put it, and replaces nothing.</source>
        <translation>Se perderían. Los originales quedan intactos en cualquier caso. «Guardar todo» guarda cada resultado donde lo haría «Guardar como», sin reemplazar nada.</translation>
    </message>
    <message>
        <source>The queue is still restoring; {count} photos are left.</source>
        <translation>La cola aún está restaurando; fotos pendientes: {count}.</translation>
    </message>
    <message>
        <source>{name} is still being restored.</source>
        <translation>{name} aún se está restaurando.</translation>
    </message>
    <message>
        <source>Closing stops that. The original is untouched either way.</source>
        <translation>Al cerrar se detendrá. El original queda intacto en cualquier caso.</translation>
    </message>
    <message>
        <source>Closing stops the queue. What it has restored stays; add the same photos with the same folder for the results, and it resumes where it was.</source>
        <translation>Al cerrar se detendrá la cola. Lo ya restaurado se conserva; añada las mismas fotos con la misma carpeta de resultados y continuará donde estaba.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>No cerrar</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Cerrar de todos modos</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Guardar todo</translation>
    </message>
</context>
<context>
    <name>QueueAdding</name>
    <message>
        <source>Add a folder to the queue</source>
        <translation>Añadir una carpeta a la cola</translation>
    </message>
    <message>
        <source>There is nothing in it that is not in the queue already.</source>
        <translation>No contiene nada que no esté ya en la cola.</translation>
    </message>
    <message>
        <source>There are no photos in {folder}.</source>
        <translation>No hay fotos en {folder}.</translation>
    </message>
</context>
<context>
    <name>QueueLeaving</name>
    <message>
        <source>Write a report</source>
        <translation>Escribir un informe</translation>
    </message>
    <message>
        <source>The report is in {name}.</source>
        <translation>El informe está en {name}.</translation>
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
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>restaurando</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>nothing to restore</source>
        <translation>nada que restaurar</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>error</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>leyendo</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>guardando</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>anterior</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}: {reason}</translation>
    </message>
    <message>
        <source>{state}, settings of its own</source>
        <translation>{state}, con ajustes propios</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{noise}, colour noise {level}</source>
        <translation>{noise}, ruido de color {level}</translation>
    </message>
    <message>
        <source>The limit is in the menu Photo, under Largest photo.</source>
        <translation>El límite está en el menú Foto, en «Tamaño máximo de foto».</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Mo&amp;strar</translation>
    </message>
    <message>
        <source>Name or folder</source>
        <translation>Nombre o carpeta</translation>
    </message>
    <message>
        <source>Show only photos with this in their name or folder</source>
        <translation>Mostrar solo las fotos con este texto en su nombre o carpeta</translation>
    </message>
</context>
<context>
    <name>QueuePresenter</name>
    <message>
        <source>Queue ({count})</source>
        <translation>Cola ({count})</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>&amp;Compare before and after</source>
        <translation>Comparar antes &amp;y después</translation>
    </message>
    <message>
        <source>Open &amp;with a preview</source>
        <translation>Abrir &amp;con vista previa</translation>
    </message>
    <message>
        <source>Photos in the queue</source>
        <translation>Fotos de la cola</translation>
    </message>
    <message>
        <source>Show result in &amp;folder</source>
        <translation>&amp;Mostrar resultado en la carpeta</translation>
    </message>
    <message>
        <source>Copy &amp;reason</source>
        <translation>Copiar &amp;el motivo</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Rein&amp;tentar</translation>
    </message>
    <message>
        <source>Restore a&amp;gain with other settings</source>
        <translation>&amp;Restaurar de nuevo con otros ajustes</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Remo&amp;ve from the queue</source>
        <translation>&amp;Quitar de la cola</translation>
    </message>
    <message>
        <source>Move t&amp;o the top</source>
        <translation>Mover al &amp;principio</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>Move to the &amp;bottom</source>
        <translation>Mover &amp;al final</translation>
    </message>
    <message>
        <source>Use the settings of &amp;all for these</source>
        <translation>&amp;Usar los ajustes generales en estas</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Restored by the queue; saved as {name}</source>
        <translation>Restaurada por la cola; guardada como {name}</translation>
    </message>
    <message>
        <source>Nothing to restore: no noise and no traces of JPEG found.</source>
        <translation>Nada que restaurar: no se han detectado ni ruido ni artefactos JPEG.</translation>
    </message>
    <message>
        <source>Nothing to restore: with these settings the photo stays as it is.</source>
        <translation>Nada que restaurar: con estos ajustes la foto queda como está.</translation>
    </message>
    <message>
        <source>; saved as {name}</source>
        <translation>; guardada como {name}</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Stopped.</source>
        <translation>Restauración detenida.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>Examinar carpetas</translation>
    </message>
    <message>
        <source>8 bits per channel</source>
        <translation>8 bits por canal</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>16 bits por canal</translation>
    </message>
    <message>
        <source>Keep camera and description data</source>
        <translation>Conservar los datos de cámara y descripción</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The colour profile always stays, or the colours would be wrong.</source>
        <translation>El perfil de color se conserva siempre; sin él, los colores serían incorrectos.</translation>
    </message>
    <message>
        <source>May hold {tokens}</source>
        <translation>Puede contener {tokens}</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Calidad</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>Profun&amp;didad</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>C&amp;arpeta</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>&amp;Nombre de archivo</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>Name &amp;template</source>
        <translation>&amp;Plantilla de nombre</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>pegada</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>Ejemplo: {name}</translation>
    </message>
    <message>
        <source>Folder to save in</source>
        <translation>Carpeta de destino</translation>
    </message>
    <message>
        <source>{name} exists and will be replaced.</source>
        <translation>{name} ya existe y se reemplazará.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Type a file name.</source>
        <translation>Escriba un nombre de archivo.</translation>
    </message>
    <message>
        <source>The file name is too long; shorten it.</source>
        <translation>El nombre de archivo es demasiado largo; acórtelo.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist; choose another one.</source>
        <translation>La carpeta {folder} no existe; elija otra.</translation>
    </message>
    <message>
        <source>You may not write in {folder}; choose another folder.</source>
        <translation>No tiene permiso para escribir en {folder}; elija otra carpeta.</translation>
    </message>
    <message>
        <source>{name} is a folder; add a file name.</source>
        <translation>{name} es una carpeta; añada un nombre de archivo.</translation>
    </message>
    <message>
        <source>redgui cannot write {suffix}; end the name in one of {endings}.</source>
        <translation>redgui no puede guardar {suffix}; termine el nombre en una de estas extensiones: {endings}.</translation>
    </message>
    <message>
        <source>This file name is not allowed here; choose another one.</source>
        <translation>Este nombre de archivo no se permite aquí; elija otro.</translation>
    </message>
    <message>
        <source>{name} is an original, which is never replaced; choose another name.</source>
        <translation>{name} es un original, y los originales nunca se reemplazan; elija otro nombre.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>The result is on the clipboard.</source>
        <translation>El resultado está en el portapapeles.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardada como {name}.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar carpeta</translation>
    </message>
</context>
<context>
    <name>ScalePart</name>
    <message>
        <source>Enlar&amp;ge</source>
        <translation>A&amp;mpliar</translation>
    </message>
    <message>
        <source>How many times as wide and as high the result becomes.</source>
        <translation>Cuántas veces más ancho y más alto será el resultado.</translation>
    </message>
    <message>
        <source>{factor} ×</source>
        <translation>{factor} ×</translation>
    </message>
    <message>
        <source>Enlarge {factor}</source>
        <translation>Ampliar {factor}</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Ancho en píxeles</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Alto en píxeles</translation>
    </message>
    <message>
        <source>{name}; the other side follows.</source>
        <translation>{name}; el otro lado se ajusta solo.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} píxeles</translation>
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
        <translation>Requiere {needed} de memoria, pero solo hay {free} libres.</translation>
    </message>
    <message>
        <source>under a second</source>
        <translation>menos de un segundo</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>aprox. {time}</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>The settings on the right are for all photos; select some to change theirs alone.</source>
        <translation>Los ajustes de la derecha valen para todas las fotos; seleccione algunas para cambiar solo los suyos.</translation>
    </message>
    <message>
        <source>The settings on the right are for {name} alone.</source>
        <translation>Los ajustes de la derecha valen solo para {name}.</translation>
    </message>
    <message>
        <source>The settings on the right are for the {count} selected photos alone.</source>
        <translation>Los ajustes de la derecha valen solo para las {count} fotos seleccionadas.</translation>
    </message>
    <message>
        <source>For all photos</source>
        <translation>Para todas las fotos</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Vaciar lista</translation>
    </message>
    <message>
        <source>Empty the list; while photos are restored what is left of them stays. No file is touched.</source>
        <translation>Vacía la lista; mientras se restauran fotos, las pendientes se quedan en ella. No se toca ningún archivo.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>That is no Photo but {kind}; use restore_array for arrays.</source>
        <translation>Eso no es un Photo, sino {kind}; use restore_array para arrays.</translation>
    </message>
    <message>
        <source>The settings must be RestoreSettings, not {kind}; or keywords.</source>
        <translation>Los ajustes deben ser RestoreSettings, no {kind}; o bien argumentos por nombre.</translation>
    </message>
    <message>
        <source>There is no setting {name!r}; choose one of {known}.</source>
        <translation>No existe el ajuste {name!r}; elija uno de estos: {known}.</translation>
    </message>
    <message>
        <source>A picture must be a NumPy array, not {kind}; use numpy.asarray.</source>
        <translation>Una imagen debe ser un array de NumPy, no {kind}; use numpy.asarray.</translation>
    </message>
    <message>
        <source>A picture must have no mask; give its pixels values first, as by array.filled().</source>
        <translation>Una imagen no debe tener máscara; dé antes valores a sus píxeles, por ejemplo con array.filled().</translation>
    </message>
    <message>
        <source>A picture must be uint8, uint16 or floats in [0, 1], not {kind}.</source>
        <translation>Una imagen debe ser uint8, uint16 o de coma flotante en [0, 1], no {kind}.</translation>
    </message>
    <message>
        <source>A picture must be (h, w), (h, w, 1), (h, w, 3) or (h, w, 4), not {shape}.</source>
        <translation>Una imagen debe ser (h, w), (h, w, 1), (h, w, 3) o (h, w, 4), no {shape}.</translation>
    </message>
    <message>
        <source>A picture of floats must lie in [0, 1], without NaN; divide it by its white, or clip it.</source>
        <translation>Los valores de una imagen de coma flotante deben estar en [0, 1], sin NaN; divídalos por su blanco o recórtelos.</translation>
    </message>
    <message>
        <source>{file} is missing from this installation of redgui; install it again.</source>
        <translation>Falta {file} en esta instalación de redgui; vuelva a instalarlo.</translation>
    </message>
    <message>
        <source>weights/{name} is damaged ({reason}); install redgui again.</source>
        <translation>weights/{name} está dañado ({reason}); vuelva a instalar redgui.</translation>
    </message>
    <message>
        <source>The picture consists of printed dots; scan it with descreening switched on.</source>
        <translation>La imagen está formada por puntos de impresión; escanéela con el destramado activado.</translation>
    </message>
    <message>
        <source>There are black and white specks (salt-and-pepper noise); a median filter removes them.</source>
        <translation>Hay motas blancas y negras (ruido de sal y pimienta); un filtro de mediana las elimina.</translation>
    </message>
    <message>
        <source>A cluster needs an extra part: pip install &quot;redgui[cluster]&quot;.</source>
        <translation>Un clúster requiere un componente adicional: pip install &quot;redgui[cluster]&quot;.</translation>
    </message>
    <message>
        <source>There is no Dask scheduler at {address}; start one with `dask scheduler`, or correct the address.</source>
        <translation>No hay ningún planificador de Dask en {address}; inicie uno con `dask scheduler` o corrija la dirección.</translation>
    </message>
    <message>
        <source>The worker {address} cannot run redgui ({reason}); install redgui {version} there.</source>
        <translation>El nodo {address} no puede ejecutar redgui ({reason}); instale ahí redgui {version}.</translation>
    </message>
    <message>
        <source>The cluster at {address} was lost ({kind}: {reason}); start the scheduler again and restore the rest.</source>
        <translation>Se ha perdido el clúster de {address} ({kind}: {reason}); vuelva a iniciar el planificador y restaure el resto.</translation>
    </message>
    <message>
        <source>{name} was given up, because {count} workers were lost over it; look into their logs, and give them more memory if that is what they wanted.</source>
        <translation>{name} se ha abandonado, porque con esta foto se han perdido {count} nodos; consulte sus registros y deles más memoria si era eso lo que faltaba.</translation>
    </message>
    <message>
        <source>The worker {address} was lost while it restored the photo, which was begun again.</source>
        <translation>Se ha perdido el nodo {address} mientras restauraba la foto, que se ha empezado de nuevo.</translation>
    </message>
    <message>
        <source>The worker {address} does not see the results in {folder}; give it the same storage at that path.</source>
        <translation>El nodo {address} no ve los resultados de {folder}; proporciónele el mismo almacenamiento en esa ruta.</translation>
    </message>
    <message>
        <source>The worker {address} has redgui {there}, this computer {here}; install the same version on all of them.</source>
        <translation>El nodo {address} tiene redgui {there} y este equipo, {here}; instale la misma versión en todos.</translation>
    </message>
    <message>
        <source>The worker {address} does not see the photos in {folder}; give it the same storage at that path.</source>
        <translation>El nodo {address} no ve las fotos de {folder}; proporciónele el mismo almacenamiento en esa ruta.</translation>
    </message>
    <message>
        <source>The worker {address} has other weights for the model {model}; give it the same file.</source>
        <translation>El nodo {address} tiene otros pesos para el modelo {model}; proporciónele el mismo archivo.</translation>
    </message>
    <message>
        <source>The worker {address} cannot load the model {model}: {reason}</source>
        <translation>El nodo {address} no puede cargar el modelo {model}: {reason}</translation>
    </message>
    <message>
        <source>The results need about {size:,.1f} GB, and {free:,.1f} GB are free; make room or choose another folder.</source>
        <translation>Los resultados necesitan unos {size:,.1f} GB y hay {free:,.1f} GB libres; haga sitio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>otro proceso</translation>
    </message>
    <message>
        <source>The folder for the results, {folder}, is not there with what was done; bring it back, or choose another one.</source>
        <translation>La carpeta de resultados, {folder}, con lo ya hecho, no está; recupérela o elija otra.</translation>
    </message>
    <message>
        <source>{folder} cannot be used for the results ({reason}); choose another folder.</source>
        <translation>{folder} no se puede usar para los resultados ({reason}); elija otra carpeta.</translation>
    </message>
    <message>
        <source>The journal in {folder} is larger than any that redgui writes; choose another folder.</source>
        <translation>El registro de {folder} es mayor que cualquiera que escriba redgui; elija otra carpeta.</translation>
    </message>
    <message>
        <source>Another batch ({other}) works in {folder}; wait for it or choose another folder.</source>
        <translation>Otro lote ({other}) está trabajando en {folder}; espere a que termine o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Lines of the journal in {folder} that redgui did not write were passed over: {count}.</source>
        <translation>Líneas del registro de {folder} omitidas por no haberlas escrito redgui: {count}.</translation>
    </message>
    <message>
        <source>process {number} on {computer}</source>
        <translation>proceso {number} en {computer}</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>The journal in {folder} cannot be written ({reason}); free some space there.</source>
        <translation>El registro de {folder} no se puede escribir ({reason}); libere espacio ahí.</translation>
    </message>
    <message>
        <source>The policy must be skip, rename or replace, not {policy!r}.</source>
        <translation>La política debe ser skip, rename o replace, no {policy!r}.</translation>
    </message>
    <message>
        <source>Results cannot be written as {suffix}; choose one of {suffixes}.</source>
        <translation>Los resultados no se pueden guardar como {suffix}; elija una de estas extensiones: {suffixes}.</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} ya existe.</translation>
    </message>
    <message>
        <source>{path} is an original; choose another folder or name template for the results.</source>
        <translation>{path} es un original; elija otra carpeta u otra plantilla de nombre para los resultados.</translation>
    </message>
    <message>
        <source>{folder} is the output folder itself; choose another folder for the results.</source>
        <translation>{folder} es la propia carpeta de resultados; elija otra carpeta para los resultados.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read ({reason}); change its permissions and add it again.</source>
        <translation>La carpeta {folder} no se puede leer ({reason}); cambie sus permisos y añádala de nuevo.</translation>
    </message>
    <message>
        <source>A report must end in .csv or .json, not {suffix!r}.</source>
        <translation>Un informe debe terminar en .csv o .json, no en {suffix!r}.</translation>
    </message>
    <message>
        <source>{path} is an original; choose another place for the report.</source>
        <translation>{path} es un original; elija otro lugar para el informe.</translation>
    </message>
    <message>
        <source>The report {path} cannot be written ({reason}); choose another place.</source>
        <translation>El informe {path} no se puede escribir ({reason}); elija otro lugar.</translation>
    </message>
    <message>
        <source>The output folder cannot be changed while photos are restored; stop them first.</source>
        <translation>La carpeta de resultados no se puede cambiar mientras se restauran fotos; detenga antes la restauración.</translation>
    </message>
    <message>
        <source>{name} ended redgui twice while it was read and was passed over; use another copy, or restore it by itself to try it again.</source>
        <translation>{name} ha hecho que redgui se cerrara dos veces al leerlo y se ha omitido; use otra copia o restáurelo por separado para volver a intentarlo.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); choose another folder for the results.</source>
        <translation>La carpeta {folder} no se puede crear ({reason}); elija otra carpeta para los resultados.</translation>
    </message>
    <message>
        <source>{name}: redgui failed unexpectedly ({kind}: {reason}).</source>
        <translation>{name}: redgui ha fallado de forma inesperada ({kind}: {reason}).</translation>
    </message>
    <message>
        <source>The model takes no noise level; colour noise was left as it is.</source>
        <translation>El modelo no acepta un nivel de ruido; el ruido de color se ha dejado como estaba.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Detenido; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>The folder {folder} is a link that leads out of the folder for the results; remove it, or choose another folder.</source>
        <translation>La carpeta {folder} es un enlace que lleva fuera de la carpeta de resultados; elimínelo o elija otra carpeta.</translation>
    </message>
    <message>
        <source>The folder for the results, {folder}, is gone or was replaced; bring it back and restore the rest.</source>
        <translation>La carpeta de resultados, {folder}, ha desaparecido o se ha sustituido; recupérela y restaure el resto.</translation>
    </message>
    <message>
        <source>its journal is a link or no file</source>
        <translation>su registro es un enlace o no es un archivo</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>una carpeta</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>un archivo especial</translation>
    </message>
    <message>
        <source>{source}: {output} is an original; choose another folder or name for the result.</source>
        <translation>{source}: {output} es un original; elija otra carpeta u otro nombre para el resultado.</translation>
    </message>
    <message>
        <source>{output} exists already; choose another name.</source>
        <translation>{output} ya existe; elija otro nombre.</translation>
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
        <translation>{first} y {second}</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} o {second}</translation>
    </message>
    <message>
        <source>The name template has more than {most} characters; choose a shorter one.</source>
        <translation>La plantilla de nombre tiene más de {most} caracteres; elija una más corta.</translation>
    </message>
    <message>
        <source>The name template {template!r} has a brace without its partner; write tokens as {{stem}}.</source>
        <translation>La plantilla de nombre {template!r} tiene una llave sin pareja; escriba los marcadores así: {{stem}}.</translation>
    </message>
    <message>
        <source>The name template has the unknown token {{{token}}}; use {known}.</source>
        <translation>La plantilla de nombre tiene el marcador desconocido {{{token}}}; use {known}.</translation>
    </message>
    <message>
        <source>The name template has a slash; leave it out, and choose the folder apart from the name.</source>
        <translation>La plantilla de nombre tiene una barra; quítela y elija la carpeta aparte del nombre.</translation>
    </message>
    <message>
        <source>The name template would give every photo the same name; add {{stem}}.</source>
        <translation>La plantilla de nombre daría a todas las fotos el mismo nombre; añada {{stem}}.</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>GPU de Apple</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU, 1 hilo</translation>
    </message>
    <message>
        <source>CPU, {count} threads</source>
        <translation>CPU, {count} hilos</translation>
    </message>
    <message>
        <source>This computer has no {device} device; choose {known}.</source>
        <translation>Este equipo no tiene ningún dispositivo {device}; elija {known}.</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>elección del usuario</translation>
    </message>
    <message>
        <source>the fastest of {devices}</source>
        <translation>el más rápido de {devices}</translation>
    </message>
    <message>
        <source>the only device</source>
        <translation>el único dispositivo</translation>
    </message>
    <message>
        <source>no such GPU was found</source>
        <translation>no se ha encontrado esa GPU</translation>
    </message>
    <message>
        <source>{why}; the CPU took over.</source>
        <translation>{why}; se ha pasado a la CPU.</translation>
    </message>
    <message>
        <source>{why}; {arithmetic} costs {loss:.3f} dB</source>
        <translation>{why}; {arithmetic} cuesta {loss:.3f} dB</translation>
    </message>
    <message>
        <source>{why}; float32 because {arithmetic} would cost {loss:.3f} dB</source>
        <translation>{why}; float32, porque {arithmetic} costaría {loss:.3f} dB</translation>
    </message>
    <message>
        <source>{why}; float32 because it has no float16</source>
        <translation>{why}; float32, porque no tiene float16</translation>
    </message>
    <message>
        <source>{why}; float32 because the hardware has no faster bfloat16</source>
        <translation>{why}; float32, porque el hardware no tiene un bfloat16 más rápido</translation>
    </message>
    <message>
        <source>{name} is {times:.1f} times as fast as the CPU</source>
        <translation>{name} alcanza {times:.1f} veces la velocidad de la CPU</translation>
    </message>
    <message>
        <source>{name} has only {times:.2f} of the CPU&apos;s speed</source>
        <translation>{name} solo alcanza {times:.2f} veces la velocidad de la CPU</translation>
    </message>
    <message>
        <source>{name} gives wrong pixels</source>
        <translation>{name} da píxeles incorrectos</translation>
    </message>
    <message>
        <source>{name} failed in its test ({reason})</source>
        <translation>{name} ha fallado en su prueba ({reason})</translation>
    </message>
    <message>
        <source>{name} crashed in its test</source>
        <translation>{name} ha provocado un cierre inesperado en su prueba</translation>
    </message>
    <message>
        <source>{name} gave no answer within {seconds:g} s</source>
        <translation>{name} no ha respondido en {seconds:g} s</translation>
    </message>
    <message>
        <source>{name} failed while it worked</source>
        <translation>{name} ha fallado mientras trabajaba</translation>
    </message>
    <message>
        <source>the graphics driver crashed when it was asked for its GPUs</source>
        <translation>el controlador gráfico se ha cerrado inesperadamente al preguntarle por sus GPU</translation>
    </message>
    <message>
        <source>the graphics driver did not say within {seconds:g} s what GPUs there are</source>
        <translation>el controlador gráfico no ha dicho en {seconds:g} s qué GPU hay</translation>
    </message>
    <message>
        <source>{name} is a software renderer, slower than the CPU itself</source>
        <translation>{name} es un renderizador por software, más lento que la propia CPU</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture {width} pixels wide; close other programs or choose a smaller scale.</source>
        <translation>No hay memoria suficiente para una imagen de {width} píxeles de ancho; cierre otros programas o elija una ampliación menor.</translation>
    </message>
    <message>
        <source>{device} failed ({reason}); the CPU took over.</source>
        <translation>{device} ha fallado ({reason}); se ha pasado a la CPU.</translation>
    </message>
    <message>
        <source>fallback after a device failed</source>
        <translation>alternativa tras el fallo de un dispositivo</translation>
    </message>
    <message>
        <source>{arithmetic} overflowed; float32 took over.</source>
        <translation>{arithmetic} se ha desbordado; se ha pasado a float32.</translation>
    </message>
    <message>
        <source>fallback after an overflow</source>
        <translation>alternativa tras un desbordamiento</translation>
    </message>
    <message>
        <source>{device} gave a result that is not finite; the CPU took over.</source>
        <translation>{device} ha dado un resultado no finito; se ha pasado a la CPU.</translation>
    </message>
    <message>
        <source>fallback after a result that is not finite</source>
        <translation>alternativa tras un resultado no finito</translation>
    </message>
    <message>
        <source>The network&apos;s result is not finite even in float32 on the CPU; choose another model.</source>
        <translation>El resultado de la red no es finito ni siquiera en float32 con la CPU; elija otro modelo.</translation>
    </message>
    <message>
        <source>weights/index.toml is damaged ({reason}); install redgui again.</source>
        <translation>weights/index.toml está dañado ({reason}); vuelva a instalar redgui.</translation>
    </message>
    <message>
        <source>There is no model {name!r}; choose {known}, or a .safetensors file.</source>
        <translation>No existe el modelo {name!r}; elija {known}, o un archivo .safetensors.</translation>
    </message>
    <message>
        <source>{name}: the file is not the one that redgui shipped (SHA-256); install redgui again.</source>
        <translation>{name}: el archivo no es el que se distribuye con redgui (SHA-256); vuelva a instalar redgui.</translation>
    </message>
    <message>
        <source>{name}: the weights do not fit the network they describe.</source>
        <translation>{name}: los pesos no corresponden a la red que describen.</translation>
    </message>
    <message>
        <source>{name}: the weights hold values that are not finite.</source>
        <translation>{name}: los pesos contienen valores no finitos.</translation>
    </message>
    <message>
        <source>{path}: the weights cannot be read ({reason}).</source>
        <translation>{path}: no se pueden leer los pesos ({reason}).</translation>
    </message>
    <message>
        <source>{name}: not a safetensors file, or a damaged one ({reason}).</source>
        <translation>{name}: no es un archivo safetensors, o está dañado ({reason}).</translation>
    </message>
    <message>
        <source>{name}: not a redgui model (its metadata does not say so).</source>
        <translation>{name}: no es un modelo de redgui (sus metadatos no lo indican).</translation>
    </message>
    <message>
        <source>{name}: its description of the network is damaged ({reason}).</source>
        <translation>{name}: su descripción de la red está dañada ({reason}).</translation>
    </message>
    <message>
        <source>bit fields</source>
        <translation>campos de bits</translation>
    </message>
    <message>
        <source>a JPEG inside</source>
        <translation>un JPEG dentro</translation>
    </message>
    <message>
        <source>a PNG inside</source>
        <translation>un PNG dentro</translation>
    </message>
    <message>
        <source>{name} is a BMP with {packing}, which redgui does not read; save it as PNG in another program.</source>
        <translation>{name} es un BMP con {packing}, que redgui no lee; guárdelo como PNG en otro programa.</translation>
    </message>
    <message>
        <source>its {bits}-bit samples were read as 8 bits: it is an animation without a still picture</source>
        <translation>sus muestras de {bits} bits se han leído como 8 bits: es una animación sin imagen fija</translation>
    </message>
    <message>
        <source>its depth map or gain map will not be kept</source>
        <translation>no se conservará su mapa de profundidad o de ganancia</translation>
    </message>
    <message>
        <source>its colours are in a space that redgui does not know (number {number} of JPEG 2000)</source>
        <translation>sus colores están en un espacio que redgui no conoce (número {number} de JPEG 2000)</translation>
    </message>
    <message>
        <source>its channels have different depths and were all read with 8 bits</source>
        <translation>sus canales tienen profundidades distintas y se han leído todos con 8 bits</translation>
    </message>
    <message>
        <source>its end is missing, but none of its pixels</source>
        <translation>falta su final, pero ninguno de sus píxeles</translation>
    </message>
    <message>
        <source>JPEG-LS</source>
        <translation>JPEG-LS</translation>
    </message>
    <message>
        <source>a lossless JPEG</source>
        <translation>un JPEG sin pérdida</translation>
    </message>
    <message>
        <source>a JPEG with {bits} bits</source>
        <translation>un JPEG de {bits} bits</translation>
    </message>
    <message>
        <source>{name} is {kind}, which redgui does not read; save it as PNG or TIFF in another program.</source>
        <translation>{name} es {kind}, que redgui no lee; guárdelo como PNG o TIFF en otro programa.</translation>
    </message>
    <message>
        <source>{name} cannot be written: the photo is an HDR picture ({kind}), and {format} cannot hold one; choose a name that ends in .png or .avif.</source>
        <translation>{name} no se puede guardar: la foto es una imagen HDR ({kind}) y {format} no admite ninguna; elija un nombre que termine en .png o .avif.</translation>
    </message>
    <message>
        <source>a part of its metadata is damaged and was left out</source>
        <translation>una parte de sus metadatos está dañada y se ha omitido</translation>
    </message>
    <message>
        <source>{name} is a JPEG XL in CMYK, which redgui does not read; save it as TIFF.</source>
        <translation>{name} es un JPEG XL en CMYK, que redgui no lee; guárdelo como TIFF.</translation>
    </message>
    <message>
        <source>{name} is a JPEG XL with loss and a colour profile of its own, which redgui cannot decode well; save it as PNG or TIFF.</source>
        <translation>{name} es un JPEG XL con pérdida y con perfil de color propio, que redgui no puede decodificar bien; guárdelo como PNG o TIFF.</translation>
    </message>
    <message>
        <source>its colours were converted to sRGB</source>
        <translation>sus colores se han convertido a sRGB</translation>
    </message>
    <message>
        <source>its colour profile cannot be read; its colours are taken as sRGB and may look different</source>
        <translation>su perfil de color no se puede leer; sus colores se interpretan como sRGB y pueden verse distintos</translation>
    </message>
    <message>
        <source>its colours are in a space that redgui does not know and are taken as sRGB</source>
        <translation>sus colores están en un espacio que redgui no conoce y se interpretan como sRGB</translation>
    </message>
    <message>
        <source>its extra channels are not colours or transparency and were left out</source>
        <translation>sus canales adicionales no son de color ni de transparencia y se han omitido</translation>
    </message>
    <message>
        <source>it was converted from {mode} to sRGB {how}</source>
        <translation>se ha convertido de {mode} a sRGB {how}</translation>
    </message>
    <message>
        <source>it holds more than one picture; only the first was read</source>
        <translation>contiene más de una imagen; solo se ha leído la primera</translation>
    </message>
    <message>
        <source>{name}: the answer of a worker is not one of redgui&apos;s; look into the logs of the workers, and at who runs them.</source>
        <translation>{name}: la respuesta de un nodo no es de redgui; consulte los registros de los nodos y compruebe quién los administra.</translation>
    </message>
    <message>
        <source>{address} is no address of a private network, and whoever reaches a Dask scheduler without certificates can run programs on its workers, where your photos are in reach; give it certificates, or keep it in a private network.</source>
        <translation>{address} no es una dirección de una red privada, y quien acceda a un planificador de Dask sin certificados puede ejecutar programas en sus nodos, que tienen acceso a sus fotos; configúrelo con certificados o manténgalo en una red privada.</translation>
    </message>
    <message>
        <source>1 extra image</source>
        <translation>1 imagen adicional</translation>
    </message>
    <message>
        <source>{count} extra images</source>
        <translation>{count} imágenes adicionales</translation>
    </message>
    <message>
        <source>it carries {extra} (a preview, gain map or second view), which will not be kept</source>
        <translation>contiene {extra} (vista previa, mapa de ganancia o segunda vista), contenido que no se conservará</translation>
    </message>
    <message>
        <source>it holds {count} pictures; only the first was read</source>
        <translation>contiene {count} imágenes; solo se ha leído la primera</translation>
    </message>
    <message>
        <source>{name} is a PNG for the apps of iPhones (CgBI), which redgui does not read; save it as PNG in another program.</source>
        <translation>{name} es un PNG para aplicaciones de iPhone (CgBI), que redgui no lee; guárdelo como PNG en otro programa.</translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}; use another copy.</source>
        <translation>{name} no se puede usar: {why}; use otra copia.</translation>
    </message>
    <message>
        <source>it was developed from camera RAW to 16-bit sRGB with the camera&apos;s white balance</source>
        <translation>se ha revelado de RAW de cámara a sRGB de 16 bits con el balance de blancos de la cámara</translation>
    </message>
    <message>
        <source>{name} is a camera RAW file, which needs an extra part: pip install &quot;redgui[raw]&quot;.</source>
        <translation>{name} es un archivo RAW de cámara, que requiere un componente adicional: pip install &quot;redgui[raw]&quot;.</translation>
    </message>
    <message>
        <source>{name} is packed as {how}, which redgui does not unpack in a TIFF; save it with LZW or without compression.</source>
        <translation>{name} está comprimido con {how}, que redgui no descomprime en un TIFF; guárdelo con LZW o sin compresión.</translation>
    </message>
    <message>
        <source>{name} is a volume, not a photo; export one of its slices.</source>
        <translation>{name} es un volumen, no una foto; exporte uno de sus cortes.</translation>
    </message>
    <message>
        <source>{name} has {count} channels, which no photo has; export three of them.</source>
        <translation>{name} tiene {count} canales, algo que no ocurre en ninguna foto; exporte tres de ellos.</translation>
    </message>
    <message>
        <source>{name} is cut short: part of its picture is missing; use another copy.</source>
        <translation>{name} está truncado: falta parte de la imagen; use otra copia.</translation>
    </message>
    <message>
        <source>{name} holds {kind} samples; convert it to 16-bit integers first.</source>
        <translation>{name} contiene muestras de tipo {kind}; conviértalo antes a enteros de 16 bits.</translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}; convert it to 16-bit integers first.</source>
        <translation>{name} no se puede usar: {why}; conviértalo antes a enteros de 16 bits.</translation>
    </message>
    <message>
        <source>it was converted from 16-bit {mode} to 8-bit sRGB {how}</source>
        <translation>se ha convertido de {mode} de 16 bits a sRGB de 8 bits {how}</translation>
    </message>
    <message>
        <source>its Photoshop layers will not be kept, only what they look like together</source>
        <translation>sus capas de Photoshop no se conservarán, solo su aspecto en conjunto</translation>
    </message>
    <message>
        <source>it was converted to sRGB: redgui writes no other colours in JPEG XL</source>
        <translation>se ha convertido a sRGB: redgui no escribe otros colores en JPEG XL</translation>
    </message>
    <message>
        <source>the format has no grey, so it was converted to sRGB {how}</source>
        <translation>el formato no admite escala de grises, así que se ha convertido a sRGB {how}</translation>
    </message>
    <message>
        <source>the camera maker&apos;s private part of it</source>
        <translation>su parte privada del fabricante de la cámara</translation>
    </message>
    <message>
        <source>it</source>
        <translation>todo el bloque</translation>
    </message>
    <message>
        <source>its EXIF data is larger than the 64 KB JPEG can hold, so {what} was left out</source>
        <translation>sus datos EXIF superan los 64 KB que admite JPEG, así que se ha omitido {what}</translation>
    </message>
    <message>
        <source>its colour profile is larger than JPEG can hold and was left out</source>
        <translation>su perfil de color es mayor de lo que admite JPEG y se ha omitido</translation>
    </message>
    <message>
        <source>its XMP data is larger than the 64 KB JPEG can hold and was left out</source>
        <translation>sus datos XMP superan los 64 KB que admite JPEG y se han omitido</translation>
    </message>
    <message>
        <source>its comment is larger than the 64 KB JPEG can hold and was cut off</source>
        <translation>su comentario supera los 64 KB que admite JPEG y se ha recortado</translation>
    </message>
    <message>
        <source>the longer part of its XMP is damaged or missing and was left out</source>
        <translation>la parte más larga de su XMP está dañada o falta y se ha omitido</translation>
    </message>
    <message>
        <source>what its segments {names} hold for other programs will not be kept</source>
        <translation>lo que sus segmentos {names} contienen para otros programas no se conservará</translation>
    </message>
    <message>
        <source>{size:,} bytes that follow its picture will not be kept</source>
        <translation>no se conservarán {size:,} bytes que siguen a su imagen</translation>
    </message>
    <message>
        <source>its {kind} metadata is damaged and was left out</source>
        <translation>sus metadatos {kind} están dañados y se han omitido</translation>
    </message>
    <message>
        <source>what its chunks {names} hold will not be kept</source>
        <translation>no se conservará el contenido de los bloques {names}</translation>
    </message>
    <message>
        <source>{name} is not a photo in a known format; redgui reads {formats}.</source>
        <translation>{name} no es una foto en un formato conocido; redgui lee {formats}.</translation>
    </message>
    <message>
        <source>{formats} and camera RAW</source>
        <translation>{formats} y RAW de cámara</translation>
    </message>
    <message>
        <source>its wide-gamut or HDR colours come without a colour profile and are taken as sRGB: they may look dull</source>
        <translation>sus colores de gama amplia o HDR no llevan perfil de color y se interpretan como sRGB: pueden verse apagados</translation>
    </message>
    <message>
        <source>its wide-gamut or HDR colours ({kind}) stay as they are: the result is an HDR picture</source>
        <translation>sus colores de gama amplia o HDR ({kind}) se dejan como están: el resultado es una imagen HDR</translation>
    </message>
    <message>
        <source>its place on the map (GeoTIFF) does not fit the turned picture and was left out</source>
        <translation>su posición en el mapa (GeoTIFF) no corresponde a la imagen girada y se ha omitido</translation>
    </message>
    <message>
        <source>its description as a microscope&apos;s image (OME) was left out</source>
        <translation>su descripción como imagen de microscopio (OME) se ha omitido</translation>
    </message>
    <message>
        <source>the camera maker&apos;s private part of its EXIF data holds in that file alone and was left out</source>
        <translation>la parte privada del fabricante de la cámara en sus datos EXIF solo vale en ese archivo y se ha omitido</translation>
    </message>
    <message>
        <source>its colour profile is damaged and was left out: the colours are taken as sRGB</source>
        <translation>su perfil de color está dañado y se ha omitido: los colores se interpretan como sRGB</translation>
    </message>
    <message>
        <source>its colour profile is for {space}, not for this picture, and was left out</source>
        <translation>su perfil de color es para {space}, no para esta imagen, y se ha omitido</translation>
    </message>
    <message>
        <source>without a usable colour profile, so colours may differ</source>
        <translation>sin un perfil de color utilizable, por lo que los colores pueden variar</translation>
    </message>
    <message>
        <source>by their definition</source>
        <translation>según su definición</translation>
    </message>
    <message>
        <source>through its colour profile</source>
        <translation>mediante su perfil de color</translation>
    </message>
    <message>
        <source>ICC profile</source>
        <translation>perfil ICC</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>comentario</translation>
    </message>
    <message>
        <source>shape of its pixels</source>
        <translation>la forma de los píxeles</translation>
    </message>
    <message>
        <source>{format} cannot hold {what}, so that was left out</source>
        <translation>{format} no admite {what}; esos datos se han omitido</translation>
    </message>
    <message>
        <source>its clipping paths will not be kept</source>
        <translation>sus trazados de recorte no se conservarán</translation>
    </message>
    <message>
        <source>no EXIF data was found in it</source>
        <translation>no se han encontrado datos EXIF en él</translation>
    </message>
    <message>
        <source>its Content Credentials (C2PA) hold for the original alone and will not be kept</source>
        <translation>sus Credenciales de contenido (C2PA) valen solo para el original y no se conservarán</translation>
    </message>
    <message>
        <source>texts ({names})</source>
        <translation>textos ({names})</translation>
    </message>
    <message>
        <source>its EXIF data is damaged and was left out</source>
        <translation>sus datos EXIF están dañados y se han omitido</translation>
    </message>
    <message>
        <source>the film that belongs to it (a motion photo) will not be kept</source>
        <translation>el vídeo que lo acompaña (foto en movimiento) no se conservará</translation>
    </message>
    <message>
        <source>its gain map (Ultra HDR) will not be kept: the result has the standard range</source>
        <translation>su mapa de ganancia (Ultra HDR) no se conservará: el resultado tiene el rango estándar</translation>
    </message>
    <message>
        <source>its depth map will not be kept</source>
        <translation>su mapa de profundidad no se conservará</translation>
    </message>
    <message>
        <source>its sound will not be kept</source>
        <translation>su sonido no se conservará</translation>
    </message>
    <message>
        <source>{name} could not be read from the disk ({reason}); check the drive and try again.</source>
        <translation>{name} no se ha podido leer del disco ({reason}); compruebe la unidad e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is {kind}; choose a photo file.</source>
        <translation>{name} es {kind}; elija un archivo de foto.</translation>
    </message>
    <message>
        <source>{name} does not exist in {folder}; check the name.</source>
        <translation>{name} no existe en {folder}; compruebe el nombre.</translation>
    </message>
    <message>
        <source>{name} cannot be read: you don&apos;t have permission; change its permissions or copy it somewhere else.</source>
        <translation>{name} no se puede leer: no tiene permiso; cambie sus permisos o cópielo en otro lugar.</translation>
    </message>
    <message>
        <source>The samples of a photo</source>
        <translation>Las muestras de una foto</translation>
    </message>
    <message>
        <source>The samples of a photo must be (h, w, 1) or (h, w, 3), not {shape}.</source>
        <translation>Las muestras de una foto deben ser (h, w, 1) o (h, w, 3), no {shape}.</translation>
    </message>
    <message>
        <source>The alpha of a photo</source>
        <translation>El canal alfa de una foto</translation>
    </message>
    <message>
        <source>The alpha of a photo must be {shape} {kind} like its samples, not {alpha} {other}.</source>
        <translation>El canal alfa de una foto debe ser {shape} {kind} como sus muestras, no {alpha} {other}.</translation>
    </message>
    <message>
        <source>The metadata of a photo must be Metadata, not {kind}.</source>
        <translation>Los metadatos de una foto deben ser Metadata, no {kind}.</translation>
    </message>
    <message>
        <source>The JPEG quality of a photo must be 1 to 100, not {quality}.</source>
        <translation>La calidad JPEG de una foto debe estar entre 1 y 100, no ser {quality}.</translation>
    </message>
    <message>
        <source>{what} must be a NumPy array, not {kind}.</source>
        <translation>{what}: debe ser un array de NumPy, no {kind}.</translation>
    </message>
    <message>
        <source>{what} must be uint8 or uint16, not {kind}.</source>
        <translation>{what}: debe ser uint8 o uint16, no {kind}.</translation>
    </message>
    <message>
        <source>its metadata is larger than any photo&apos;s and was left out</source>
        <translation>sus metadatos son mayores que los de cualquier foto y se han omitido</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes); use another copy of the photo.</source>
        <translation>{name} está vacío (0 bytes); use otra copia de la foto.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free, or than a photo of its size should; close other programs, or use another copy.</source>
        <translation>{name} necesita más memoria de la que hay libre, o de la que debería necesitar una foto de su tamaño; cierre otros programas o use otra copia.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete and cannot be decoded; open it in another program or use another copy.</source>
        <translation>{name} está dañado o incompleto y no se puede decodificar; ábralo en otro programa o use otra copia.</translation>
    </message>
    <message>
        <source>it holds NaN or infinite samples</source>
        <translation>contiene muestras NaN o infinitas</translation>
    </message>
    <message>
        <source>its samples reach {high:g}, which is neither a 0-1, a 0-255 nor a 0-65535 scale</source>
        <translation>sus muestras llegan a {high:g}, lo que no corresponde a una escala 0-1, 0-255 ni 0-65535</translation>
    </message>
    <message>
        <source>its {bits}-bit samples were read with white at {white:.0f} and kept in 16 bits</source>
        <translation>sus muestras de {bits} bits se han leído con el blanco en {white:.0f} y se han guardado en 16 bits</translation>
    </message>
    <message>
        <source>samples darker than black or brighter than white were clipped</source>
        <translation>se han recortado las muestras más oscuras que el negro o más claras que el blanco</translation>
    </message>
    <message>
        <source>{name} is damaged: it says it is {width} x {height} pixels; use another copy.</source>
        <translation>{name} está dañado: declara un tamaño de {width} x {height} píxeles; use otra copia.</translation>
    </message>
    <message>
        <source>{name} says it is {width} x {height} pixels ({size:,.0f} million), more than the limit of {limit:,.0f} million; raise the limit if that is right and this computer has the memory.</source>
        <translation>{name} declara {width} x {height} píxeles ({size:,.0f} millones), más que el límite de {limit:,.0f} millones; aumente el límite si es correcto y este equipo tiene memoria suficiente.</translation>
    </message>
    <message>
        <source>{name} has {size:,.1f} GB, more than a photo within the limit of {limit:,.0f} million pixels can need; raise the limit if it is one all the same.</source>
        <translation>{name} ocupa {size:,.1f} GB, más de lo que puede necesitar una foto dentro del límite de {limit:,.0f} millones de píxeles; aumente el límite si aun así es una foto.</translation>
    </message>
    <message>
        <source>{name} cannot be written: it needs {least:,.1f} MB and more, but {free:,.1f} MB are free in {folder}; free some space or choose another folder.</source>
        <translation>{name} no se puede guardar: necesita al menos {least:,.1f} MB, pero hay {free:,.1f} MB libres en {folder}; libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free to be written; close other programs.</source>
        <translation>{name} necesita para guardarse más memoria de la que hay libre; cierre otros programas.</translation>
    </message>
    <message>
        <source>{name} cannot be written as {format}; choose .png or .tif.</source>
        <translation>{name} no se puede guardar como {format}; elija .png o .tif.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most} on a side; choose .tif or .png.</source>
        <translation>{name} no se puede guardar: {width} x {height} píxeles, pero {format} admite como máximo {most} por lado; elija .tif o .png.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most:.0f} million; choose .tif or .png.</source>
        <translation>{name} no se puede guardar: {width} x {height} píxeles, pero {format} admite como máximo {most:.0f} millones; elija .tif o .png.</translation>
    </message>
    <message>
        <source>{name} cannot be written with {ending}; choose one of {endings}.</source>
        <translation>{name} no se puede guardar ({ending}); elija una de estas extensiones: {endings}.</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>sin extensión</translation>
    </message>
    <message>
        <source>{format} holds {bits} bits per channel, so {more} were rounded to {bits}</source>
        <translation>{format} admite {bits} bits por canal, así que los {more} se han redondeado a {bits}</translation>
    </message>
    <message>
        <source>{format} has no transparency, so it was left out</source>
        <translation>{format} no admite transparencia, así que se ha omitido</translation>
    </message>
    <message>
        <source>its EXIF, XMP and resolution could not be written and were left out</source>
        <translation>sus datos EXIF y XMP y su resolución no se han podido escribir y se han omitido</translation>
    </message>
    <message>
        <source>you don&apos;t have permission to write in {folder}; choose another folder</source>
        <translation>no tiene permiso para escribir en {folder}; elija otra carpeta</translation>
    </message>
    <message>
        <source>that name is taken; choose another one, or allow it to be overwritten</source>
        <translation>ese nombre ya existe; elija otro o permita que se sobrescriba</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist; create it first</source>
        <translation>la carpeta {folder} no existe; créela primero</translation>
    </message>
    <message>
        <source>{folder} is not a folder; choose another one</source>
        <translation>{folder} no es una carpeta; elija otra</translation>
    </message>
    <message>
        <source>a folder has that name; choose another one</source>
        <translation>una carpeta ya tiene ese nombre; elija otro</translation>
    </message>
    <message>
        <source>{folder} is read-only; choose another folder</source>
        <translation>{folder} es de solo lectura; elija otra carpeta</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another folder</source>
        <translation>el disco está lleno; libere espacio o elija otra carpeta</translation>
    </message>
    <message>
        <source>your share of the disk is full; free some space or choose another folder</source>
        <translation>su cuota de disco está agotada; libere espacio o elija otra carpeta</translation>
    </message>
    <message>
        <source>it is larger than this disk or account allows; choose another folder</source>
        <translation>es mayor de lo que permite este disco o esta cuenta; elija otra carpeta</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>el nombre es demasiado largo; elija uno más corto</translation>
    </message>
    <message>
        <source>{reason}; choose another folder or format</source>
        <translation>{reason}; elija otra carpeta u otro formato</translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}.</source>
        <translation>{name} no se puede guardar: {why}.</translation>
    </message>
    <message>
        <source>The model cannot remove JPEG traces; they were left as they are.</source>
        <translation>El modelo no puede eliminar artefactos JPEG; se han dejado como estaban.</translation>
    </message>
    <message>
        <source>the rule under [when] needs a camera, an ISO range or both.</source>
        <translation>la regla bajo [when] necesita una cámara, un intervalo de ISO o ambos.</translation>
    </message>
    <message>
        <source>iso must be two whole numbers, the smaller one first.</source>
        <translation>iso debe ser dos números enteros, primero el menor.</translation>
    </message>
    <message>
        <source>a preset needs a name.</source>
        <translation>un ajuste necesita un nombre.</translation>
    </message>
    <message>
        <source>a preset names a model that ships with redgui, not a file.</source>
        <translation>un ajuste nombra un modelo que viene con redgui, no un archivo.</translation>
    </message>
    <message>
        <source>{setting} must be one line of at most {most} letters.</source>
        <translation>{setting} debe ser una línea de {most} letras como máximo.</translation>
    </message>
    <message>
        <source>{name} is the name of a preset of redgui; choose another one.</source>
        <translation>{name} es el nombre de un ajuste de redgui; elija otro.</translation>
    </message>
    <message>
        <source>The preset {path} cannot be written ({reason}); choose another place, or free some space.</source>
        <translation>El ajuste {path} no se puede escribir ({reason}); elija otro lugar o libere espacio.</translation>
    </message>
    <message>
        <source>it is {kind}.</source>
        <translation>es {kind}.</translation>
    </message>
    <message>
        <source>it cannot be read ({reason}).</source>
        <translation>no se puede leer ({reason}).</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}: {problem}</translation>
    </message>
    <message>
        <source>it is larger than any preset.</source>
        <translation>es más grande que cualquier ajuste.</translation>
    </message>
    <message>
        <source>it is no TOML as presets are ({reason}).</source>
        <translation>no es TOML como el de los ajustes ({reason}).</translation>
    </message>
    <message>
        <source>{setting} is {value}, which is no number and no word for it ({words}).</source>
        <translation>{setting} es {value}, que no es un número ni una palabra para ello ({words}).</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>un texto entre comillas</translation>
    </message>
    <message>
        <source>a list in brackets</source>
        <translation>una lista entre corchetes</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>una tabla</translation>
    </message>
    <message>
        <source>{setting} must be {kind}.</source>
        <translation>{setting} debe ser {kind}.</translation>
    </message>
    <message>
        <source>this redgui knows no {setting} in a preset; take it out, or use a newer redgui.</source>
        <translation>este redgui no conoce {setting} en un ajuste; quítelo o use un redgui más nuevo.</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started: too few files may be open at once; raise the limit (ulimit -n).</source>
        <translation>No se pudo iniciar el proceso que lee las fotos: se pueden tener muy pocos archivos abiertos a la vez; aumente el límite (ulimit -n).</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started (it ended with status {status}); install redgui again, or set REDGUI_IN_PROCESS=1 to do without it.</source>
        <translation>No se ha podido iniciar el proceso que lee las fotos (terminó con el estado {status}); vuelva a instalar redgui o defina REDGUI_IN_PROCESS=1 para prescindir de él.</translation>
    </message>
    <message>
        <source>{name} could not be read: the system ended the process that did it, perhaps for lack of memory; close other programs and try again.</source>
        <translation>{name} no se ha podido leer: el sistema ha cerrado el proceso que lo leía, quizá por falta de memoria; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free; close other programs and try again.</source>
        <translation>{name} necesita más memoria de la que hay libre; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is damaged so badly, or made in such a way, that reading it breaks down; use another copy.</source>
        <translation>{name} está tan dañado, o creado de tal modo, que su lectura falla; use otra copia.</translation>
    </message>
    <message>
        <source>{name} takes far longer to read than a photo of its size should, and was given up; use another copy.</source>
        <translation>{name} tarda en leerse mucho más de lo que debería una foto de su tamaño y se ha abandonado; use otra copia.</translation>
    </message>
    <message>
        <source>The process that reads photos could not be started ({reason}); close other programs, or set REDGUI_IN_PROCESS=1 to do without it.</source>
        <translation>No se ha podido iniciar el proceso que lee las fotos ({reason}); cierre otros programas o defina REDGUI_IN_PROCESS=1 para prescindir de él.</translation>
    </message>
    <message>
        <source>{setting} must be {kind} from {low:g} to {high:g}, not {value}.</source>
        <translation>{setting} debe ser {kind} entre {low:g} y {high:g}, no {value}.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>model must be a name or the path of a .safetensors file, not {value}.</source>
        <translation>model debe ser un nombre o la ruta de un archivo .safetensors, no {value}.</translation>
    </message>
    <message>
        <source>Camera at high ISO</source>
        <translation>Cámara con ISO alto</translation>
    </message>
    <message>
        <source>Noise and colour noise go; by camera it is chosen from ISO 3200 on.</source>
        <translation>Desaparecen el ruido y el ruido de color; según la cámara se elige a partir de ISO 3200.</translation>
    </message>
    <message>
        <source>Film grain</source>
        <translation>Grano de película</translation>
    </message>
    <message>
        <source>About half of the grain stays, and the colours as they are.</source>
        <translation>Queda aproximadamente la mitad del grano, y los colores tal como están.</translation>
    </message>
    <message>
        <source>JPEG traces alone</source>
        <translation>Solo rastros de JPEG</translation>
    </message>
    <message>
        <source>Only the traces of JPEG go; noise and grain stay.</source>
        <translation>Solo desaparecen los rastros de JPEG; el ruido y el grano quedan.</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Impresión grande</translation>
    </message>
    <message>
        <source>Twice as wide, in the best quality, which takes its time; the result is a TIFF.</source>
        <translation>El doble de ancha, con la mejor calidad, que lleva su tiempo; el resultado es un TIFF.</translation>
    </message>
    <message>
        <source>Old JPEG</source>
        <translation>JPEG antiguo</translation>
    </message>
    <message>
        <source>A small, much compressed picture becomes clean and twice as wide.</source>
        <translation>Una imagen pequeña y muy comprimida queda limpia y el doble de ancha.</translation>
    </message>
    <message>
        <source>Phone at night</source>
        <translation>Móvil de noche</translation>
    </message>
    <message>
        <source>Noise and colour noise go, and the traces of JPEG.</source>
        <translation>Desaparecen el ruido, el ruido de color y los rastros de JPEG.</translation>
    </message>
    <message>
        <source>Scan of a print</source>
        <translation>Escaneo de una copia</translation>
    </message>
    <message>
        <source>The grain of the paper goes for the most part; the result is a TIFF, which loses nothing.</source>
        <translation>El grano del papel desaparece en su mayor parte; el resultado es un TIFF, que no pierde nada.</translation>
    </message>
    <message>
        <source>{setting} must be {choices}, not {value}.</source>
        <translation>{setting} debe ser {choices}, no {value}.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free; close other programs or choose a smaller scale.</source>
        <translation>{name} necesita más memoria de la que hay libre; cierre otros programas o elija una ampliación menor.</translation>
    </message>
    <message>
        <source>an unknown camera</source>
        <translation>una cámara desconocida</translation>
    </message>
    <message>
        <source>No preset has a rule for {camera} at ISO {iso}.</source>
        <translation>Ningún ajuste tiene una regla para {camera} con ISO {iso}.</translation>
    </message>
    <message>
        <source>{name} ships with redgui and cannot be deleted.</source>
        <translation>{name} viene con redgui y no se puede eliminar.</translation>
    </message>
    <message>
        <source>{device}: {reason}</source>
        <translation>{device}: {reason}</translation>
    </message>
    <message>
        <source>{path} was changed since it was restored; restore the photo again.</source>
        <translation>{path} ha cambiado desde que se restauró; restaure la foto de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory; close other programs or choose a smaller scale.</source>
        <translation>No hay memoria suficiente; cierre otros programas o elija una ampliación menor.</translation>
    </message>
    <message>
        <source>Noise of sigma 0 to 75, JPEG traces and enlargement by 1 to 4 in one network, RED-Net&apos;s idea at two scales</source>
        <translation>Ruido de sigma 0 a 75, artefactos JPEG y ampliación de 1 a 4 veces en una sola red: la idea de RED-Net a dos escalas</translation>
    </message>
    <message>
        <source>1,980 tiles of freely licensed photographs (docs/training-data.md)</source>
        <translation>1980 recortes de fotografías con licencia libre (docs/training-data.md)</translation>
    </message>
    <message>
        <source>RED30 as published, blind: noise of sigma 0 to 75 or enlargement by 1 to 4, one at a time, told neither</source>
        <translation>RED30 tal como se publicó, a ciegas: ruido de sigma 0 a 75 o ampliación de 1 a 4 veces, de uno en uno y sin indicarle ninguno de los dos</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SideNames</name>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Difference ×8</source>
        <translation>Diferencia ×8</translation>
    </message>
    <message>
        <source>{name}: {done} of {total}</source>
        <translation>{name}: {done} de {total}</translation>
    </message>
    <message>
        <source>{name}, made at half size</source>
        <translation>{name}, calculado a la mitad de tamaño</translation>
    </message>
    <message>
        <source>{name}, made at quarter size</source>
        <translation>{name}, calculado a un cuarto de tamaño</translation>
    </message>
    <message>
        <source>{name}, made at {percent} % of the size</source>
        <translation>{name}, calculado al {percent} % del tamaño</translation>
    </message>
</context>
<context>
    <name>SizeLine</name>
    <message>
        <source>{width} × {height} pixels, about {size}</source>
        <translation>{width} × {height} píxeles, aprox. {size}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {size}: an exact copy of the photo</source>
        <translation>{width} × {height} píxeles, {size}: una copia exacta de la foto</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>{name}, as a number</source>
        <translation>{name}, valor numérico</translation>
    </message>
    <message>
        <source>Double-click to reset.</source>
        <translation>Doble clic para restablecer.</translation>
    </message>
    <message>
        <source>Not as usual.</source>
        <translation>Distinto del valor predeterminado.</translation>
    </message>
    <message>
        <source>Kept for the next photos; click to begin as usual there.</source>
        <translation>Se mantiene para las próximas fotos; haga clic para que empiecen con el valor predeterminado.</translation>
    </message>
    <message>
        <source>For this photo alone; click to keep it for the next ones.</source>
        <translation>Solo para esta foto; haga clic para mantenerlo en las próximas.</translation>
    </message>
    <message>
        <source>Keep {name} for the next photos</source>
        <translation>Mantener {name} para las próximas fotos</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>It</source>
        <translation>Este archivo</translation>
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
        <translation>ruido leve ({level})</translation>
    </message>
    <message>
        <source>noise medium ({level})</source>
        <translation>ruido medio ({level})</translation>
    </message>
    <message>
        <source>noise strong ({level})</source>
        <translation>ruido intenso ({level})</translation>
    </message>
    <message>
        <source>Light noise found: {level}</source>
        <translation>Ruido leve detectado: {level}</translation>
    </message>
    <message>
        <source>Medium noise found: {level}</source>
        <translation>Ruido medio detectado: {level}</translation>
    </message>
    <message>
        <source>Strong noise found: {level}</source>
        <translation>Ruido intenso detectado: {level}</translation>
    </message>
</context>
</TS>
