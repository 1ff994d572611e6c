package org.ricdm.passerelle.event.signup.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.Refusals;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.form.AskedForm;
import org.ricdm.passerelle.event.form.PlainForm;
import org.ricdm.passerelle.event.form.PlainForm.FileField;
import org.ricdm.passerelle.event.signup.GuestFiles;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes the files out of a form that a guest sent, before anything else of it is looked at: whatever is refused of the rest, they
 * are kept, and the form that is shown again names them.
 */
@Component
class GuestIntake {

    /** Characters of a name in a message. */
    private static final int NAMED = 80;

    private final GuestFiles files;
    private final Words words;

    GuestIntake(GuestFiles files, Words words) {
        this.files = files;
        this.words = words;
    }

    /**
     * Those of one of the forms on the page. Afterwards the fields for files hold the tokens of what is there.
     *
     * @param key of the form, empty for the guest's own
     * @param prefix of its fields
     * @throws InvalidInput on {@code question.<id>}, when all of them were looked at
     */
    void take(Sending sending, String key, String prefix, AskedForm asked) {
        var refusals = new Refusals();
        for (var field : new PlainForm(asked, sending.fields(), prefix).files()) {
            var part = sending.parts().getFirst(field.chosen());
            if (part != null && isChosen(part)) {
                refusals.value(() -> kept(sending, key, field, part))
                        .ifPresent(token -> sending.fields().set(field.name(), token));
            } else if (sending.fields().containsKey(field.none())) {
                sending.fields().remove(field.name());
            }
            // It says nothing of whether the form is filled in.
            sending.fields().remove(field.none());
        }
        refusals.check();
    }

    /** Where nothing is chosen a browser sends a part without a name; a file with a name may be empty. */
    private static boolean isChosen(MultipartFile part) {
        return !part.isEmpty() || !name(part).isBlank();
    }

    private static String name(MultipartFile part) {
        var name = part.getOriginalFilename();
        return name == null ? "" : name;
    }

    private String kept(Sending sending, String key, FileField field, MultipartFile part) {
        var name = name(part);
        try (var bytes = part.getInputStream()) {
            return files.take(sending.slug(), sending.token(), key, field.questionId(), bytes, name)
                    .token();
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was received cannot be read", e);
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.problems().stream()
                    .map(problem -> said(field, name, problem))
                    .toList());
        }
    }

    /** Which file it was, for it is not in the field any more. */
    private Problem said(FileField field, String name, Problem problem) {
        var why = words.say(
                LanguageChoice.ofThisRequest(),
                problem.messageKey(),
                problem.arguments().toArray());
        return new Problem(field.field(), "questions.error.refused", List.of(shown(name), why));
    }

    private static String shown(String name) {
        var line = PlainText.line(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return line.length() <= NAMED ? line : line.substring(0, NAMED) + "…";
    }

    /**
     * What a browser sent.
     *
     * @param fields that can be changed
     */
    record Sending(
            String slug,
            String token,
            MultiValueMap<String, String> fields,
            MultiValueMap<String, MultipartFile> parts) {}
}
