package com.moviecurators.premium.admin;

import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ratelimit.RateLimiter.Limit;
import com.moviecurators.premium.common.ratelimit.RateLimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Limits the requests of each member of support, whatever they ask for: nobody reads all
 * members in an hour, and the audit log grows no faster than its readers.
 */
@Component
@RequiredArgsConstructor
class SupportLimit implements HandlerInterceptor {

	private final RateLimiter limiter;

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		if (caller != null && caller.getPrincipal() instanceof SignedInMember member) {
			this.limiter.acquire(Limit.SUPPORT, String.valueOf(member.id().value()));
		}
		return true;
	}

}
