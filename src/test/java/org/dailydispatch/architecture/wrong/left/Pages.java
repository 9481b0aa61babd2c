package org.dailydispatch.architecture.wrong.left;

import org.springframework.web.bind.annotation.RestController;

/** Wrong on purpose: a public controller under another name. */
@RestController
public class Pages {}
