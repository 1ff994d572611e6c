package org.ricdm.passerelle.dev.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.dev.demo.SheetTexts.SheetText;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.practice.FieldType;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetRow;
import org.springframework.stereotype.Component;

/** What is typed in a sheet of the demo data, with its files stored in the name of who writes. */
@Component
class DemoSheets {

    private static final Map<String, Paper> PAPERS = Map.of(
            "deroule",
                    new Paper(
                            "Un métier en 20 minutes, déroulé.pdf",
                            "Un métier en 20 minutes",
                            List.of(
                                    "0-2    La personne entre avec un objet et ne dit pas son métier.",
                                    "2-6    Le groupe devine : oui ou non.",
                                    "6-12   Hier, du matin au soir : le premier geste, le pire, le dernier.",
                                    "12-17  Le salaire, ce qui pèse, comment on y arrive.",
                                    "17-20  Chacun écrit une chose à vérifier, et à qui la demander.",
                                    "",
                                    "À l’appel de préparation : pas de diapositives, pas de logo,",
                                    "un objet, trois moments, vingt minutes.")),
            "cartes",
                    new Paper(
                            "Cartes A6.pdf",
                            "Je veux vérifier...",
                            List.of("", "...........................................", "", "Je le demanderai à :", "")),
            "evaluation",
                    new Paper(
                            "Résumé de l’évaluation.pdf",
                            "Un métier en 20 minutes : résumé de l’évaluation",
                            List.of(
                                    "Neuf séances, 87 personnes, un groupe de comparaison de 41 personnes.",
                                    "Six semaines après : 4 personnes sur 10 ont fait une démarche concrète,",
                                    "contre 2 sur 10 avec la seule documentation.",
                                    "Petit échantillon ; à refaire ailleurs.")),
            "guia",
                    new Paper(
                            "Guia das três sessões.pdf",
                            "Reconhecer o que se sabe em 3 sessões",
                            List.of(
                                    "1. O objeto: ensinar antes de falar de si.",
                                    "2. O fio: pousar os cartões onde se aprendeu.",
                                    "3. A prova: quem viu, o que ficou, como mostrar.",
                                    "",
                                    "Sete a nove pessoas. Nada de listas para assinalar.")));

    private final Files files;

    DemoSheets(Files files) {
        this.files = files;
    }

    /** All of it; call it in the name of who writes. */
    SheetContent typed(SheetText text, LocalDate today) {
        var content = words(text, today);
        if (text.picture() != null) {
            content = content.with(SheetField.PICTURE, store(SheetPictures.of(text.picture()), text.key() + ".png"));
        }
        if (text.proof() != null) {
            content = content.with(SheetField.EVIDENCE_FILE, store(text.proof()));
        }
        if (text.kit() != null) {
            var rows = new ArrayList<SheetRow>();
            for (var file : text.kit()) {
                rows.add(row(SheetField.KIT, "k" + rows.size(), List.of(store(file.get(0)), file.get(1), file.get(2))));
            }
            content = content.withRows(SheetField.KIT, rows);
        }
        return content;
    }

    /** All but the files. */
    static SheetContent words(SheetText text, LocalDate today) {
        var content = SheetContent.EMPTY.in(text.language());
        content = with(content, text.texts());
        for (var terms : text.terms().entrySet()) {
            content = content.with(terms.getKey(), String.join(",", terms.getValue()));
        }
        content = chosen(content, SheetField.MONEY, text.money());
        content = chosen(content, SheetField.MATURITY, text.maturity());
        content = chosen(content, SheetField.EVIDENCE, text.evidence());
        var rows = text.rows();
        if (rows != null) {
            for (var field : SheetField.values()) {
                var lines = rows.get(field.key());
                if (lines != null) {
                    content = content.withRows(field, rows(field, lines, today));
                }
            }
        }
        return content;
    }

    /** The same with these texts, by the keys of their fields. */
    static SheetContent with(SheetContent content, Map<String, String> texts) {
        var changed = content;
        for (var text : texts.entrySet()) {
            changed = changed.with(text.getKey(), text.getValue().strip());
        }
        return changed;
    }

    private static List<SheetRow> rows(SheetField field, List<List<String>> lines, LocalDate today) {
        var rows = new ArrayList<SheetRow>();
        for (var line : lines) {
            var cells = new ArrayList<>(line);
            if (field.columns().getFirst().type() == FieldType.DATE) {
                cells.set(0, today.plusDays(Long.parseLong(cells.getFirst())).toString());
            }
            rows.add(row(field, "r" + rows.size(), cells));
        }
        return rows;
    }

    private static SheetRow row(SheetField field, String id, List<String> cells) {
        var byColumn = new LinkedHashMap<String, String>();
        var columns = field.columns();
        for (var i = 0; i < columns.size(); i++) {
            byColumn.put(columns.get(i).key(), cells.get(i));
        }
        return new SheetRow(id, byColumn);
    }

    private static SheetContent chosen(SheetContent content, SheetField field, @Nullable Enum<?> choice) {
        return choice == null ? content : content.with(field, choice.name());
    }

    private String store(String paper) {
        var kept = PAPERS.get(paper);
        if (kept == null) {
            var demo = DemoFiles.demo(paper);
            return store(demo.bytes().get(), demo.name());
        }
        return store(MinimalPdf.of(kept.title(), kept.lines()), kept.name());
    }

    private String store(byte[] bytes, String name) {
        return files.store(new ByteArrayInputStream(bytes), name).token();
    }

    /** @param name with which it is uploaded */
    private record Paper(String name, String title, List<String> lines) {}
}
