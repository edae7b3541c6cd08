package com.moviecurators.violations;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** Breaks a rule on purpose: the answer is written while a connection is held. */
@Controller
@Transactional
public class TransactionalController {

}
