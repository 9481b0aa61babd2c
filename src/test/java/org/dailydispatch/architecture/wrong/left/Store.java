package org.dailydispatch.architecture.wrong.left;

import java.util.UUID;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** Wrong on purpose: a public repository under another name. */
@NoRepositoryBean
public interface Store extends Repository<LeftForm, UUID> {}
