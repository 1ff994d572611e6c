package org.ricdm.passerelle.event.letters.ui;

import java.util.Set;
import org.ricdm.passerelle.event.letters.Letters;
import org.ricdm.passerelle.event.signup.WritesTo;
import org.springframework.stereotype.Component;

/** Begins letters for the list of sign-ups, which knows nothing of letters. */
@Component
class LettersToPicked implements WritesTo {

    private final Letters letters;

    LettersToPicked(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String begin(String slug, Set<Long> signUpIds) {
        return LettersNavigation.letter(slug, letters.begin(slug, signUpIds));
    }
}
