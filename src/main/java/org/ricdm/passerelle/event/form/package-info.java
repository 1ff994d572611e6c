/**
 * Sub-room for what people are asked when they sign up: organisers put questions together ({@code Questions}), answers
 * are kept with a sign-up ({@code Answers}), the team reads as much of them as its part permits ({@code AnswerDesk}), and
 * each is erased on the date that was promised with its question.
 */
@NullMarked
@NamedInterface("form")
package org.ricdm.passerelle.event.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
