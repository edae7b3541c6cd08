package com.moviecurators.kakaopay.simulator.journal;

import java.util.UUID;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.InMemoryRequestJournalStore;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** WireMock's stores, with a request journal that retains no keys and tokens. */
public final class MaskedStores extends DefaultStores {

	private final RequestJournalStore journal = new InMemoryRequestJournalStore() {

		@Override
		public void add(ServeEvent event) {
			super.add(masked(event));
		}

		@Override
		public void put(UUID id, ServeEvent event) {
			super.put(id, masked(event));
		}

	};

	/** Creates empty stores over the folder of the stubs. */
	public MaskedStores(FileSource files) {
		super(files);
	}

	@Override
	public RequestJournalStore getRequestJournalStore() {
		return this.journal;
	}

	private static ServeEvent masked(ServeEvent event) {
		return event.replaceRequest(new MaskedRequest(event.getRequest()));
	}

}
