package com.moviecurators.kakaopay.simulator.stub;

import java.util.Set;

import com.github.tomakehurst.wiremock.admin.AdminRoutes;
import com.github.tomakehurst.wiremock.admin.AdminTask;
import com.github.tomakehurst.wiremock.admin.tasks.ShutdownServerTask;
import com.github.tomakehurst.wiremock.admin.StartRecordingTask;
import com.github.tomakehurst.wiremock.core.WireMockApp;
import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/**
 * Refuses what WireMock's admin API may not do: end the process, and record by proxying.
 */
public final class AdminTasks implements AdminRequestFilterV2 {

	private static final Set<Class<? extends AdminTask>> REFUSED = Set.of(ShutdownServerTask.class,
			StartRecordingTask.class);

	/** WireMock's own routes, so that no spelling of an address is read differently. */
	private static final AdminRoutes ROUTES = AdminRoutes.forClient();

	@Override
	public String getName() {
		return "admin-tasks";
	}

	@Override
	public RequestFilterAction filter(Request request, ServeEvent event) {
		return REFUSED.contains(task(request).getClass()) ? RequestFilterAction
			.stopWith(SimulatorResponse.problem(403, "Forbidden", "The simulator does not offer this part of WireMock.")
				.toDefinition()) : RequestFilterAction.continueWith(request);
	}

	private static AdminTask task(Request request) {
		String path = request.getUrl().replace(WireMockApp.ADMIN_CONTEXT_ROOT, "");
		int query = path.indexOf('?');
		return ROUTES.taskFor(request.getMethod(), (query < 0) ? path : path.substring(0, query));
	}

}
