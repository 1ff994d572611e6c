package org.ricdm.passerelle.event.signup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the list of sign-ups can be narrowed by at an event, in the words of who looks.
 *
 * @param categories names by id
 * @param cites those whose quota counts for somebody, names by id
 * @param workshops those one signs up for, titles by id
 * @param saved by name
 */
public record DeskChoices(
        Map<Long, String> categories, Map<Long, String> cites, Map<Long, String> workshops, List<SavedFilter> saved) {

    static DeskChoices of(
            Map<Long, String> categories, Map<Long, String> cites, Map<Long, String> workshops, List<Kept> kept) {
        return new DeskChoices(
                new TreeMap<>(categories),
                cites,
                workshops,
                kept.stream()
                        .map(one -> new SavedFilter(
                                one.id(),
                                one.name(),
                                one.look(),
                                isGone(one.look().filter().categoryId(), categories)
                                        || isGone(one.look().filter().workshopId(), workshops)))
                        .toList());
    }

    private static boolean isGone(@Nullable Long id, Map<Long, String> there) {
        return id != null && !there.containsKey(id);
    }

    /** A saved look as it is stored. */
    record Kept(long id, String name, DeskLook look) {}
}
