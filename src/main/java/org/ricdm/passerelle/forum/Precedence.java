package org.ricdm.passerelle.forum;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ricdm.passerelle.forum.Standing.Because;
import org.ricdm.passerelle.notification.Reason;

/**
 * What counts of all that a member has chosen and done. The only place that decides it; docs/adr/0014 has the table and
 * the reasons.
 *
 * <ol>
 *   <li>What was chosen for the topic counts, whatever else there is.
 *   <li>A muted forum or tag mutes its topics.
 *   <li>Who takes part in a topic watches it.
 *   <li>The higher of what was chosen for the forum and for the tags; of equals, the forum.
 *   <li>What the forum has for all, for those who chose nothing for it or for a tag.
 * </ol>
 */
final class Precedence {

    /**
     * The same as {@link #standing} for lists: the place of the level in {@link Level}, of a topic {@code t} in a forum
     * {@code f} with the member's rows {@code r} (topic), {@code fm} (forum) and {@code tm} (lowest and highest place
     * among the tags). A test compares the two.
     */
    static final String PLACE = """
            case
                when r.chosen then %1$s
                when fm.level = 'MUTED' or tm.lowest = 0 then 0
                when r.level = 'WATCHING' then 4
                when fm.level is null and tm.highest is null then %3$s
                else greatest(1, %2$s, coalesce(tm.highest, 1))
            end""".formatted(place("r.level"), place("fm.level"), place("f.default_level"));

    /** The rows that {@link #PLACE} speaks of. */
    static final String ROWS = """
             left join topic_member r on r.topic_id = t.id and r.member_id = :me
             left join forum_member fm on fm.forum_id = t.forum_id and fm.member_id = :me
             left join (select tt.topic_id, min(%1$s) as lowest, max(%1$s) as highest
                        from tag_member g join topic_tag tt on tt.tag = g.tag
                        where g.member_id = :me group by tt.topic_id) tm on tm.topic_id = t.id
            """.formatted(place("g.level"));

    private Precedence() {}

    static Standing standing(Wishes wishes) {
        var chosen = wishes.topic();
        if (chosen != null) {
            return new Standing(chosen, Because.CHOSEN);
        }
        return muted(wishes).or(() -> takingPart(wishes)).orElseGet(() -> ofForumAndTags(wishes));
    }

    private static Optional<Standing> muted(Wishes wishes) {
        var forum = wishes.forum() == Level.MUTED
                ? Stream.of(new Standing(Level.MUTED, Because.FORUM))
                : Stream.<Standing>empty();
        var tags = wishes.tags().entrySet().stream()
                .filter(tag -> tag.getValue() == Level.MUTED)
                .map(Precedence::ofTag);
        return Stream.concat(forum, tags).findFirst();
    }

    private static Optional<Standing> takingPart(Wishes wishes) {
        return switch (wishes.part()) {
            case NONE -> Optional.empty();
            case CREATED -> Optional.of(new Standing(Level.WATCHING, Because.CREATED));
            case POSTED -> Optional.of(new Standing(Level.WATCHING, Because.POSTED));
        };
    }

    private static Standing ofForumAndTags(Wishes wishes) {
        var forum = ofForum(wishes);
        return wishes.tags().entrySet().stream()
                .filter(tag -> tag.getValue().isAbove(forum.level()))
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Precedence::ofTag)
                .orElse(forum);
    }

    private static Standing ofForum(Wishes wishes) {
        var chosen = wishes.forum();
        if (chosen != null) {
            return new Standing(chosen, Because.FORUM);
        }
        return wishes.tags().isEmpty() && wishes.standard() != Level.NORMAL
                ? new Standing(wishes.standard(), Because.STANDARD)
                : new Standing(Level.NORMAL, Because.NOTHING);
    }

    private static Standing ofTag(Map.Entry<String, Level> tag) {
        return new Standing(tag.getValue(), Because.TAG, tag.getKey());
    }

    /** Whether the member hears of being named, answered or quoted. */
    static boolean hears(Wishes wishes) {
        return standing(wishes).level() != Level.MUTED;
    }

    /** For which reason the member is told of that post for following alone, if at all. */
    static Optional<Reason> tells(Wishes wishes, int number) {
        var standing = standing(wishes);
        if (standing.level() == Level.WATCHING) {
            return Optional.of(reason(standing.because()));
        }
        if (number > 1 || standing.level() == Level.MUTED || standing.because() == Because.CHOSEN) {
            return Optional.empty();
        }
        // A closer level of the other of the two, forum or tag, does not take the wish for new topics back.
        var forum = wishes.forum() == null && wishes.tags().isEmpty() ? wishes.standard() : wishes.forum();
        if (forum == Level.FIRST_POST) {
            return Optional.of(Reason.FIRST_POST);
        }
        return wishes.tags().containsValue(Level.FIRST_POST) ? Optional.of(Reason.TAG) : Optional.empty();
    }

    private static Reason reason(Because because) {
        return switch (because) {
            case CREATED -> Reason.AUTHOR;
            case FORUM, STANDARD -> Reason.FORUM;
            case TAG -> Reason.TAG;
            case CHOSEN, POSTED, NOTHING -> Reason.WATCHING;
        };
    }

    private static String place(String column) {
        return "(field(" + column + ", 'MUTED', 'NORMAL', 'FIRST_POST', 'TRACKING', 'WATCHING') - 1)";
    }
}
