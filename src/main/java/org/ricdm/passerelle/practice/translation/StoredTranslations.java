package org.ricdm.passerelle.practice.translation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetTranslation;
import org.ricdm.passerelle.practice.SheetTranslations;
import org.springframework.stereotype.Component;

/** Answers in which languages a sheet can be read. Two statements, one for a sheet that nobody has translated. */
@Component
class StoredTranslations implements SheetTranslations {

    private final TranslationRows rows;

    StoredTranslations(TranslationRows rows) {
        this.rows = rows;
    }

    @Override
    public List<SheetTranslation> of(long practiceId, SheetContent original) {
        var texts = rows.texts(practiceId).stream()
                .filter(text -> text.language() != original.language())
                .collect(Collectors.groupingBy(TranslatedText::language));
        if (texts.isEmpty()) {
            return List.of();
        }
        var translators = rows.translators(practiceId);
        return Arrays.stream(Language.values())
                .filter(texts::containsKey)
                .map(language -> TranslationRules.translation(
                        language,
                        original,
                        texts.getOrDefault(language, List.of()),
                        translators.getOrDefault(language, List.of())))
                .filter(translation -> !translation.texts().isEmpty())
                .toList();
    }
}
