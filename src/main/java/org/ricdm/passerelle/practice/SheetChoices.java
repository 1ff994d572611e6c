package org.ricdm.passerelle.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.thesaurus.Term;
import org.ricdm.passerelle.thesaurus.Thesaurus;
import org.springframework.stereotype.Service;

/** What can be chosen in the fields of a sheet, and how that is called. */
@Service
@OpenToAll("the terms are public vocabulary")
public class SheetChoices {

    private final Thesaurus thesaurus;
    private final Words words;

    SheetChoices(Thesaurus thesaurus, Words words) {
        this.thesaurus = thesaurus;
        this.words = words;
    }

    /** Keys of the thesaurus or names, in the order they are offered; none for a field in which nothing is chosen. */
    public List<String> of(SheetField field) {
        return switch (field) {
            case PUBLIC -> below("public");
            case SERVICES -> below("service");
            case THEMES ->
                Stream.concat(below("theme").stream(), below("transition").stream())
                        .toList();
            case PRINCIPLES -> names(CharterPrinciple.values());
            case MONEY -> names(MoneyBand.values());
            case MATURITY -> names(Maturity.values());
            case EVIDENCE -> names(EvidenceLevel.values());
            default -> List.of();
        };
    }

    /** How a choice of that field is called; what is not known any more is called by its key. */
    public String name(SheetField field, String choice, Language reader) {
        return switch (field) {
            case PUBLIC, SERVICES, THEMES -> term(choice, reader);
            case PRINCIPLES, MONEY, MATURITY, EVIDENCE -> word(prefix(field) + choice, choice, reader);
            default -> choice;
        };
    }

    /** The names of all that is chosen in that field, parted by commas; empty when nothing is. */
    public String names(SheetContent content, SheetField field, Language reader) {
        return content.list(field).stream()
                .map(choice -> name(field, choice, reader))
                .collect(Collectors.joining(", "));
    }

    /** How a licence of a file is called. */
    public String licence(String choice, Language reader) {
        return word("practice.licence." + choice, choice, reader);
    }

    /** How a value of a facet is called. */
    public String name(Facet facet, String value, Language reader) {
        return switch (facet) {
            case THEME, PUBLIC, SERVICE -> term(value, reader);
            case COUNTRY, ADOPTED_IN -> Locale.of("", value).getDisplayCountry(reader.locale());
            case LANGUAGE -> Language.of(value).map(Language::ownName).orElse(value);
            case MATURITY -> name(SheetField.MATURITY, value, reader);
            case EVIDENCE -> name(SheetField.EVIDENCE, value, reader);
            case MONEY -> name(SheetField.MONEY, value, reader);
            case KIND -> words.say(reader, SheetKind.valueOf(value).wordKey());
        };
    }

    private static String prefix(SheetField field) {
        return switch (field) {
            case PRINCIPLES -> "practice.principle.";
            case MONEY -> "practice.money.";
            case MATURITY -> "practice.maturity.";
            default -> "practice.evidence.";
        };
    }

    private String word(String key, String otherwise, Language reader) {
        return words.knows(reader, key) ? words.say(reader, key) : otherwise;
    }

    private String term(String key, Language reader) {
        return thesaurus.term(key).map(term -> term.name(reader)).orElse(key);
    }

    private List<String> below(String broader) {
        return thesaurus.all().stream()
                .filter(term -> term.broader().filter(broader::equals).isPresent())
                .map(Term::key)
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
