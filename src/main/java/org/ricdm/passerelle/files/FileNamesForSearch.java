package org.ricdm.passerelle.files;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.AttachedNames;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.springframework.stereotype.Component;

/** Lets an object be found by the names of its files. Who publishes the object says that it changed. */
@Component
class FileNamesForSearch implements AttachedNames {

    private final FileRows rows;

    FileNamesForSearch(FileRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<ObjectRef, List<String>> names(Collection<ObjectRef> objects) {
        return rows.of(objects).stream()
                .filter(file -> file.owner() != null)
                .collect(Collectors.groupingBy(
                        file -> Objects.requireNonNull(file.owner()),
                        Collectors.mapping(StoredFile::name, Collectors.toList())));
    }
}
