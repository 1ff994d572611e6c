package org.ricdm.passerelle.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.ricdm.passerelle.common.jobs.Job;
import org.springframework.stereotype.Component;

/**
 * Removes, a day later, what belongs to nothing: files that were never attached or were let go, files of objects that are
 * gone, and bytes on disk without a row. The row goes first, so that a crash leaves bytes that the next run finds.
 */
@Component
class FileSweeping implements Job {

    static final Duration GRACE = Duration.ofHours(24);

    private static final int BATCH = 500;

    private final FileRows rows;
    private final FileDisk disk;
    private final ObjectRegistry objects;
    private final List<UnpublishedText> texts;
    private final Clock clock;

    FileSweeping(FileRows rows, FileDisk disk, ObjectRegistry objects, List<UnpublishedText> texts, Clock clock) {
        this.rows = rows;
        this.disk = disk;
        this.objects = objects;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "file-sweeping";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run() {
        var before = Instant.now(clock).minus(GRACE);
        return letGoOfWhatIsGone() + removeLoose(before) + removeAbandoned(before) + removeUnknown(before);
    }

    private int letGoOfWhatIsGone() {
        var gone = 0;
        @Nullable ObjectRef last = null;
        for (var owners = rows.owners(last, BATCH); !owners.isEmpty(); owners = rows.owners(last, BATCH)) {
            var there = objects.existing(owners);
            for (var owner : owners) {
                if (!there.contains(owner)) {
                    gone += rows.detachAllExcept(owner, List.of());
                }
            }
            last = owners.getLast();
        }
        return gone;
    }

    private int removeLoose(Instant before) {
        var removed = 0;
        for (var row : rows.loose(before, BATCH)) {
            var file = row.file();
            if (isShown(file)) {
                rows.renew(file.token());
            } else if (rows.remove(file)) {
                disk.remove(row.place());
                removed++;
            }
        }
        return removed;
    }

    private boolean isShown(StoredFile file) {
        var uploader = file.uploaderId();
        return uploader != null && texts.stream().anyMatch(text -> text.shows(uploader, file.token()));
    }

    private int removeAbandoned(Instant before) {
        var abandoned = disk.abandoned(before);
        abandoned.forEach(disk::discard);
        return abandoned.size();
    }

    private int removeUnknown(Instant before) {
        var removed = 0;
        var places = disk.places(before);
        for (var from = 0; from < places.size(); from += BATCH) {
            var unknown = new HashSet<>(places.subList(from, Math.min(places.size(), from + BATCH)));
            unknown.removeAll(rows.known(unknown));
            unknown.forEach(disk::remove);
            removed += unknown.size();
        }
        return removed;
    }
}
