package org.dailydispatch.paper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads what can be configured about papers. */
@Configuration
@EnableConfigurationProperties({PaperFonts.class, PaperFiles.class})
class PaperConfiguration {}
