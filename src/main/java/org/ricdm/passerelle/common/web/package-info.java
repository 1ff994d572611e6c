@NullMarked
package org.ricdm.passerelle.common.web;

import org.jspecify.annotations.NullMarked;
