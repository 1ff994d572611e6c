package org.ricdm.passerelle.practice.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * Who reviews a sheet. Never somebody who is named in it, works where one of its authors does, was asked before in this
 * review, or does not read its language; and at least one of the two works in a country of no author. Of the rest comes
 * first who works abroad, at another centre than the other reviewer, knows the theme, has least to do, reads the language
 * best. No chance in it: the same picture gives the same draw.
 */
final class ReviewDraw {

    /** Reviewers of each sheet. */
    static final int EACH = 2;

    private ReviewDraw() {}

    /** Who is asked beside those who review it already, the best first; fewer than are missing when there are no more. */
    static List<Candidate> draw(Wanting sheet, List<Candidate> atWork, Collection<Candidate> pool) {
        var drawn = new ArrayList<Candidate>();
        while (atWork.size() + drawn.size() < EACH) {
            var both = new ArrayList<>(atWork);
            both.addAll(drawn);
            var next = next(sheet, both, pool);
            if (next.isEmpty()) {
                break;
            }
            drawn.add(next.get());
        }
        return drawn;
    }

    private static Optional<Candidate> next(Wanting sheet, List<Candidate> chosen, Collection<Candidate> pool) {
        var someAbroad = chosen.stream().anyMatch(sheet::isAbroad);
        var lastSeat = chosen.size() == EACH - 1;
        var families = new HashSet<Long>();
        chosen.forEach(one -> families.add(one.family()));
        return pool.stream()
                .filter(sheet::mayBeReviewedBy)
                .filter(one -> chosen.stream().noneMatch(other -> other.memberId() == one.memberId()))
                .filter(one -> someAbroad || !lastSeat || sheet.isAbroad(one))
                .min(Comparator.<Candidate, Boolean>comparing(one -> !sheet.isAbroad(one))
                        .thenComparing(one -> families.contains(one.family()))
                        .thenComparing(one -> sheet.sharedThemes(one) == 0)
                        .thenComparingInt(Candidate::load)
                        .thenComparingInt(one -> -sheet.sharedThemes(one))
                        .thenComparingInt(one -> one.understands().indexOf(sheet.language()))
                        .thenComparingLong(Candidate::memberId));
    }

    /**
     * A sheet that wants reviewers.
     *
     * @param named the members who are named in it
     * @param families the centres of its authors; an associated centre counts as its Cité
     * @param countries of those centres
     * @param asked who was asked before in this review, whatever they said
     */
    record Wanting(
            Language language,
            Set<String> themes,
            Set<Long> named,
            Set<Long> families,
            Set<String> countries,
            Set<Long> asked) {

        boolean mayBeReviewedBy(Candidate one) {
            return !asked.contains(one.memberId())
                    && !isNear(one)
                    && one.understands().contains(language);
        }

        /** Whether that person is named in it or works where one of its authors does. */
        boolean isNear(Candidate one) {
            return named.contains(one.memberId()) || families.contains(one.family());
        }

        boolean isAbroad(Candidate one) {
            return !countries.contains(one.country());
        }

        int sharedThemes(Candidate one) {
            return (int) one.canHelp().stream().filter(themes::contains).count();
        }
    }

    /**
     * Somebody who could review.
     *
     * @param family the centre; of an associated centre, its Cité
     * @param understands best first
     * @param load how many reviews they have still to give
     */
    record Candidate(
            long memberId, long family, String country, List<Language> understands, Set<String> canHelp, int load) {}
}
