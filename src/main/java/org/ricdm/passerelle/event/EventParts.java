package org.ricdm.passerelle.event;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What a sub-room adds to the page of an event: a place of its own beside it, an action, and how it stands in words. One
 * bean for each sub-room; the page of visitors and the one of members show the same.
 */
public interface EventParts {

    /** Where it stands among the others, the smallest first. */
    int order();

    /** What it adds for whoever asks now; {@link Addition#NONE} when there is nothing for them. */
    Addition on(EventBrief event);

    /** Whether it may add a place; who adds none is not asked where only places are shown. */
    default boolean mayAddPlace() {
        return false;
    }

    /** A link to a page, named by its word. */
    record Link(String wordKey, String path) {}

    /** A sentence of the bundles with what it takes. */
    record Said(String messageKey, List<Object> arguments) {}

    /**
     * Somebody who speaks at the event.
     *
     * @param from where the person comes from, empty when nobody said so
     * @param sessions in the order of time
     */
    record Speaking(String name, String from, List<Talk> sessions) {}

    /** A session that somebody speaks in, and where it stands in the programme. */
    record Talk(String title, Language language, String path) {}

    /**
     * @param place a page of its own, such as the programme; null for none
     * @param action what one can do, such as signing up; null for none
     * @param state how it stands, such as the places that are left; null for nothing
     * @param speakers by their names
     */
    record Addition(
            @Nullable Link place,
            @Nullable Link action,
            @Nullable Said state,
            List<Speaking> speakers) {

        /** Without speakers. */
        public Addition(@Nullable Link place, @Nullable Link action, @Nullable Said state) {
            this(place, action, state, List.of());
        }

        /** Nothing. */
        public static final Addition NONE = new Addition(null, null, null);
    }

    /** What all sub-rooms add, in their order. */
    record All(List<Addition> additions) {

        /** Asks each of them. */
        public static All on(EventBrief event, List<EventParts> parts) {
            return new All(parts.stream()
                    .sorted(Comparator.comparingInt(EventParts::order))
                    .map(part -> part.on(event))
                    .toList());
        }

        /** Asks only those who may add a place. */
        public static List<Link> placesOn(EventBrief event, List<EventParts> parts) {
            return on(event, parts.stream().filter(EventParts::mayAddPlace).toList())
                    .places();
        }

        /** The pages beside the event's own. */
        public List<Link> places() {
            return additions.stream()
                    .map(Addition::place)
                    .flatMap(Stream::ofNullable)
                    .toList();
        }

        /** What one can do; the first is what the page is for. */
        public List<Link> actions() {
            return additions.stream()
                    .map(Addition::action)
                    .flatMap(Stream::ofNullable)
                    .toList();
        }

        /** Who speaks. */
        public List<Speaking> speakers() {
            return additions.stream().flatMap(one -> one.speakers().stream()).toList();
        }

        /** How things stand. */
        public List<Said> states() {
            return additions.stream()
                    .map(Addition::state)
                    .flatMap(Stream::ofNullable)
                    .toList();
        }
    }
}
