package org.dailydispatch.download;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What can be configured about exports. */
@Configuration
@EnableConfigurationProperties({DownloadSettings.class, MailServer.class})
class DownloadConfiguration {}
