package org.ricdm.passerelle.files;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.NotOpen;
import org.springframework.stereotype.Service;

/** Draws the versions of pictures that stand on pages. They lie beside the picture and go with it. */
@Service
public class Renditions {

    private final FileRows rows;
    private final FileDisk disk;
    private final Pictures pictures;

    Renditions(FileRows rows, FileDisk disk, Pictures pictures) {
        this.rows = rows;
        this.disk = disk;
        this.pictures = pictures;
    }

    /**
     * Draws these versions of a picture and says how large each became. Drawing twice is drawing once.
     *
     * @throws NotOpen when there is no such file
     * @throws IllegalArgumentException when it is no picture
     */
    @InsideOnly("the features, when they take a picture for a page")
    public Map<Rendition, PictureSize> draw(String token, Set<Rendition> wanted) {
        var row = rows.find(token).orElseThrow(() -> new NotOpen("file"));
        if (!row.file().type().isPicture()) {
            throw new IllegalArgumentException("no picture: " + row.file().type());
        }
        var sizes = new EnumMap<Rendition, PictureSize>(Rendition.class);
        for (var rendition : wanted) {
            var drawn = pictures.version(disk.file(row.place()), row.file().type(), rendition);
            try {
                disk.keep(row.place(), rendition, drawn.file());
            } finally {
                disk.discard(drawn.file());
            }
            sizes.put(rendition, drawn.size());
        }
        return sizes;
    }

    /**
     * Where that version of a picture lies; it is drawn the first time somebody asks for it.
     *
     * @throws NotOpen when there is no such file
     * @throws IllegalArgumentException when it is no picture
     */
    @InsideOnly("the features, for pictures that were taken before their page was made")
    public Path ready(String token, Rendition rendition) {
        var row = rows.find(token).orElseThrow(() -> new NotOpen("file"));
        var lies = rendition.beside(disk.file(row.place()));
        if (!java.nio.file.Files.exists(lies)) {
            draw(token, Set.of(rendition));
        }
        return lies;
    }
}
