package org.ricdm.passerelle.practice.ui;

import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.practice.Kept;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetKind;
import org.ricdm.passerelle.practice.SheetPage;
import org.ricdm.passerelle.practice.Sheets;

/**
 * What one types, against what the store had when one began: so that it is known what one changed, and what somebody else
 * did meanwhile. Begins the sheet with the first thing typed.
 */
class SheetDraft {

    private final Sheets sheets;
    private final SheetKind kind;
    private final LongConsumer begun;
    private @Nullable Long id;
    private SheetContent base;
    private Kept last;

    private SheetDraft(Sheets sheets, SheetKind kind, @Nullable Long id, SheetContent base, LongConsumer begun) {
        this.sheets = sheets;
        this.kind = kind;
        this.id = id;
        this.base = base;
        this.begun = begun;
        this.last = new Kept(base, List.of());
    }

    /**
     * A sheet that is not there yet.
     *
     * @param begun told the id once it is
     */
    static SheetDraft toBegin(Sheets sheets, SheetKind kind, SheetContent base, LongConsumer begun) {
        return new SheetDraft(sheets, kind, null, base, begun);
    }

    /** A sheet as its author has opened it. */
    static SheetDraft of(Sheets sheets, SheetPage page) {
        return new SheetDraft(sheets, page.brief().kind(), page.brief().id(), page.content(), id -> {});
    }

    SheetContent base() {
        return base;
    }

    @Nullable
    Long id() {
        return id;
    }

    /** Whether one has still to decide between one's own text and another's. */
    boolean isDisputed() {
        return !last.disputed().isEmpty();
    }

    /** Keeps it. Where somebody else typed meanwhile, one's own waits until one decides. */
    Kept keep(SheetContent typed) {
        var known = id;
        if (known == null) {
            var fresh = sheets.begin(kind, typed);
            id = fresh;
            var now = kept(new Kept(typed, List.of()));
            begun.accept(fresh);
            return now;
        }
        return kept(sheets.keep(known, base, typed));
    }

    /** One's own text stands from now on where somebody else typed another one. */
    Kept keepMine(SheetContent typed) {
        base = last.stored();
        return keep(typed);
    }

    /** Theirs stands; nothing is to be written. */
    SheetContent takeTheirs() {
        base = last.stored();
        last = new Kept(base, List.of());
        return base;
    }

    private Kept kept(Kept now) {
        var known = now.stored();
        for (var path : now.disputed()) {
            known = known.with(path, base.at(path));
        }
        base = known;
        last = now;
        return now;
    }
}
