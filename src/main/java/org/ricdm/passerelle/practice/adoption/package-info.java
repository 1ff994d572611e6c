/**
 * Sub-room for who tries what: a centre takes a sheet up ({@link Adoptions}), everybody sees in the ledger how far it is
 * and what those who finished say ({@link Ledger}), a new sheet is made out of it ({@link Adaptations}), and one question
 * at the right moment asks what became of it ({@link AnswerByKey}).
 */
@NullMarked
@NamedInterface("adoption")
package org.ricdm.passerelle.practice.adoption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
