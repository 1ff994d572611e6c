/**
 * Papers: a template and its data become a tagged PDF ({@code Press}), with faces of our own and nothing fetched from
 * anywhere. What has to fit is measured beforehand ({@code FittedLines}), because paper does not scroll.
 */
@NullMarked
package org.ricdm.passerelle.common.pdf;

import org.jspecify.annotations.NullMarked;
