package org.ricdm.passerelle.dev.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ricdm.passerelle.files.Files;
import org.springframework.stereotype.Component;

/** The files that texts of the demo data show as {@code {{key|what it is}}}: stored in the name of who writes. */
@Component
class DemoFiles {

    static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9-]+)\\|([^}]+)}}");

    private static final Map<String, Demo> FILES = Map.of(
            "pictogrammes", new Demo("planche-pictogrammes.png", DemoPictures::pictograms),
            "eolien", new Demo("metiers-de-l-eolien.png", DemoPictures::windFarm),
            "desk", new Demo("desk-in-porto.png", DemoPictures::desk),
            "wall", new Demo("wall-of-questions-aveiro.png", DemoPictures::wallOfQuestions),
            "guide-1",
                    new Demo(
                            "Guide d’accueil 2026.pdf",
                            () -> MinimalPdf.of(
                                    "Guide d’accueil 2026", guide("version 1", "les trois premières minutes"))),
            "guide-2",
                    new Demo(
                            "Guide d’accueil 2026, version 2.pdf",
                            () -> MinimalPdf.of(
                                    "Guide d’accueil 2026", guide("version 2", "pages 9, 17, 22-23 et 31 corrigées"))),
            "interpretes",
                    new Demo(
                            "Interprètes, aide-mémoire.pdf",
                            () -> MinimalPdf.of(
                                    "Parler à travers un interprète",
                                    List.of(
                                            "1. Regardez la personne, pas l’interprète.",
                                            "2. Dites à qui vous parlez, et que rien ne sort de la pièce.",
                                            "3. Une idée par phrase ; une pause après chaque phrase.",
                                            "4. Aucun enfant ne traduit, jamais.",
                                            "5. À la fin, faites redire les deux prochaines étapes."))),
            "plantilla", new Demo("plantilla-visitas-anónimas.csv", () -> """
                            franja;primera vez;tema;duración;orientación;lengua
                            mañana;sí;reconocimiento de títulos;5-20;asociación;otra
                            tarde;no;primer empleo;>20;escuela;catalán o castellano
                            """.getBytes(StandardCharsets.UTF_8)));

    private final Files files;

    DemoFiles(Files files) {
        this.files = files;
    }

    /** The text with its files stored and in their places. */
    String put(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(markdown(place.group(1), place.group(2))));
    }

    private String markdown(String key, String words) {
        var demo = demo(key);
        var stored = files.store(new ByteArrayInputStream(demo.bytes().get()), demo.name());
        return (stored.type().isPicture() ? "!" : "") + "[" + words + "](" + stored.path() + ")";
    }

    /** What is kept under that key. */
    static Demo demo(String key) {
        var demo = FILES.get(key);
        if (demo == null) {
            throw new IllegalArgumentException("no demo file: " + key);
        }
        return demo;
    }

    private static List<String> guide(String version, String news) {
        return List.of(
                "Réseau international des Cités des métiers",
                version + " - " + news,
                "",
                "1. Dire bonjour avant de demander quoi que ce soit.",
                "2. « Je vous montre, ou vous préférez lire ? »",
                "3. L’anonymat : un prénom, le vôtre ou un autre.",
                "4. Laisser un silence. Compter jusqu’à cinq.",
                "5. Faire redire la suite, pour vérifier que l’on a été clair.");
    }

    /** @param name with which it is uploaded */
    record Demo(String name, Supplier<byte[]> bytes) {}
}
