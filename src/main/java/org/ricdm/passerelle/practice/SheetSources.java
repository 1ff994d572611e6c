package org.ricdm.passerelle.practice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.ricdm.passerelle.common.access.Presentable.Presentation;
import org.ricdm.passerelle.practice.SheetRows.MaterialRow;
import org.ricdm.passerelle.practice.SheetRows.SheetRow;
import org.springframework.stereotype.Component;

/** What sheets were begun out of, as far as who asks may read that at this moment. */
@Component
class SheetSources {

    private final ObjectRegistry objects;
    private final CurrentViewer current;

    SheetSources(ObjectRegistry objects, CurrentViewer current) {
        this.objects = objects;
        this.current = current;
    }

    /** Of the source of the sheet and of its material, what may be read. */
    Map<ObjectRef, Presentation> shown(SheetRow sheet, Collection<MaterialRow> material) {
        var viewer = current.find();
        var sources = new HashSet<ObjectRef>();
        if (sheet.source() != null) {
            sources.add(sheet.source());
        }
        material.forEach(one -> sources.add(one.source()));
        return viewer.isEmpty() || sources.isEmpty()
                ? Map.of()
                : objects.present(
                        objects.readable(viewer.get().memberId(), sources),
                        viewer.get().language());
    }

    /** The talk that the sheet was begun out of; empty when there is none or it may not be read. */
    Optional<SheetPage.Source> of(SheetRow sheet) {
        return source(sheet, shown(sheet, List.of()));
    }

    static Optional<SheetPage.Source> source(SheetRow sheet, Map<ObjectRef, Presentation> shown) {
        return Optional.ofNullable(sheet.source())
                .map(shown::get)
                .map(source -> new SheetPage.Source(source.title(), source.path(), source.place()));
    }
}
