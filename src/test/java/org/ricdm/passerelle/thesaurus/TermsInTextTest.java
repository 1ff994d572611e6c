package org.ricdm.passerelle.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsInTextTest {

    private final TermsInText terms = new TermsInText(new Thesaurus());

    @Test
    void aTermIsFoundByItsNameInAnyLanguageWithoutItsAccents() {
        assertThat(terms.in("Quelqu’un a-t-il essayé la REALITE VIRTUELLE ?")).containsExactly("virtual-reality");
        assertThat(terms.in("Usiamo la realtà virtuale.")).containsExactly("virtual-reality");
    }

    @Test
    void aTermIsFoundByASynonym() {
        assertThat(terms.in("Como manter o anonimato?")).containsExactly("guidance-ethics");
    }

    @Test
    void aPartOfAWordIsNoTerm() {
        assertThat(terms.in("The guides were aided by the Main Street.")).isEmpty();
    }

    @Test
    void headingsAreNoTerms() {
        assertThat(terms.in("The public service")).isEmpty();
    }
}
