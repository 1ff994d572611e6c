package org.ricdm.passerelle.event.signup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ricdm.passerelle.common.i18n.Language;

/** How many people are selected, by what they read, what they are and whether a mail reaches them. */
public record Readership(List<Group> groups) {

    /** Those who have all of that in common. */
    public record Group(Language language, boolean guest, Reach reach, int people) {}

    /** How many a mail reaches. */
    public int people() {
        return sum(group -> group.reach() == Reach.READS);
    }

    /** How many of them are guests. */
    public int guests() {
        return sum(group -> group.reach() == Reach.READS && group.guest());
    }

    /** How many a mail reaches, by their language. */
    public Map<Language, Integer> byLanguage() {
        var readers = new EnumMap<Language, Integer>(Language.class);
        groups.stream()
                .filter(group -> group.reach() == Reach.READS)
                .forEach(group -> readers.merge(group.language(), group.people(), Integer::sum));
        return readers;
    }

    /** How many no mail reaches, by the reason. */
    public Map<Reach, Integer> missed() {
        var missed = new EnumMap<Reach, Integer>(Reach.class);
        groups.stream()
                .filter(group -> group.reach() != Reach.READS)
                .forEach(group -> missed.merge(group.reach(), group.people(), Integer::sum));
        return missed;
    }

    private int sum(Predicate<Group> which) {
        return groups.stream().filter(which).mapToInt(Group::people).sum();
    }
}
