package org.ricdm.passerelle.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;

/** A case as the store has it. */
record ReviewCase(
        long id,
        CaseKind kind,
        ObjectRef object,
        long authorId,
        @Nullable Long contestedId,
        boolean open,
        boolean automated,
        @Nullable Long takenBy,
        Instant openedAt,
        @Nullable Long decidedBy,
        @Nullable Instant decidedAt,
        int flags) {}
