package org.ricdm.passerelle.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.StoredFile;
import org.springframework.stereotype.Component;

/** The files of a sheet: its picture, its proof and its kit. Who reads the sheet reads them. */
@Component
class SheetFiles {

    private final Files files;

    SheetFiles(Files files) {
        this.files = files;
    }

    /** What is typed without files that are neither the sheet's nor loose ones of who types; null for a sheet to come. */
    SheetContent own(@Nullable Long id, SheetContent content) {
        var paths = paths(content);
        if (paths.isEmpty()) {
            return content;
        }
        var usable = files.usable(id == null ? null : PracticeAccess.ref(id), Set.copyOf(paths.values())).stream()
                .map(StoredFile::token)
                .collect(Collectors.toSet());
        var own = content;
        for (var path : paths.entrySet()) {
            if (!usable.contains(path.getValue())) {
                own = own.with(path.getKey(), "");
            }
        }
        return own;
    }

    /** Gives the sheet the files that are named in what is typed; those that are its own already stay. */
    void attach(long id, SheetContent content) {
        var tokens = Set.copyOf(paths(content).values());
        if (!tokens.isEmpty()) {
            files.attach(PracticeAccess.ref(id), tokens);
        }
    }

    /** The tokens of files by the path they stand at. */
    private static Map<String, String> paths(SheetContent content) {
        var paths = new LinkedHashMap<String, String>();
        for (var field : SheetField.values()) {
            if (field.type() == FieldType.FILE && !content.of(field).isEmpty()) {
                paths.put(field.key(), content.of(field));
            }
            for (var row : content.rows(field)) {
                for (var column : field.columns()) {
                    if (column.type() == FieldType.FILE && !row.of(column).isEmpty()) {
                        paths.put(column.path(row.id()), row.of(column));
                    }
                }
            }
        }
        return paths;
    }
}
