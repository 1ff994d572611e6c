package org.ricdm.passerelle.practice.translation;

import java.util.List;

/**
 * How far a translation is.
 *
 * @param translated texts that readers read in it
 * @param whole texts of the sheet
 * @param stale texts of the translated ones that are older than the original
 */
public record TranslationProgress(int translated, int whole, int stale) {

    static TranslationProgress of(List<Passage> passages) {
        return new TranslationProgress(
                count(passages, PassageState.DONE) + count(passages, PassageState.STALE),
                passages.size(),
                count(passages, PassageState.STALE));
    }

    private static int count(List<Passage> passages, PassageState state) {
        return (int) passages.stream().filter(one -> one.state() == state).count();
    }

    /** Whether it says all of what the original says now. */
    public boolean isComplete() {
        return translated == whole && stale == 0;
    }
}
