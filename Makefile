# rdpcheck: make run [TARGET=host] diagnoses, make test proves, make install PREFIX=… installs.

SWIFT   ?= swift
PREFIX  ?= /usr/local
TARGET  ?=
CONFIG  := release
RELEASE  = $(shell $(SWIFT) build -c $(CONFIG) --show-bin-path)

# Debian 12 packages: what building needs, and what the tests start or call beside it.
BUILD_PACKAGES := libc6-dev libssl-dev libc-ares-dev libnl-3-dev libnl-route-3-dev libnl-genl-3-dev \
                  libkrb5-dev libsystemd-dev pkg-config
TEST_PACKAGES  := gcc g++ clang binutils openssl iproute2 nftables dnsmasq-base xrdp \
                  freerdp2-shadow-x11 xvfb xauth openssh-server python3 wireguard-go \
                  wireguard-tools iptables krb5-kdc krb5-user krb5-admin-server freerdp2-x11 \
                  clamav-daemon clamav-freshclam systemd-container debootstrap dbus faketime \
                  gnome-keyring libsecret-tools network-manager
BENCH_PACKAGES := nmap

.PHONY: run build test lint fuzz bench install uninstall clean build-packages test-packages \
        bench-packages

# A verdict is what was asked for, whichever it is; only where there is none make has failed.
run: build
	@$(RELEASE)/rdpcheck $(if $(TARGET),$(TARGET),demo) || [ $$? -le 2 ]

# The programs carry the Swift runtime: that halves their start. lld exports the plugins' entry and
# nothing else, where the usual linker lets some of their inner symbols show. What the plugins
# declare is written down, so that a run begins before all of them are loaded.
build: build-packages
	@echo "Building rdpcheck; the first time takes a minute or two." >&2
	@$(SWIFT) build -c $(CONFIG) --static-swift-stdlib -Xswiftc -use-ld=lld -q
	@$(RELEASE)/rdpcheck plugin manifest $(RELEASE)

test: build-packages test-packages lint
	$(SWIFT) build --build-tests
	Tests/run

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Plugins Tests plugin-sdk

fuzz: build-packages
	Tests/Fuzz/run

bench: build bench-packages
	Tests/Bench/run $(RELEASE)
	Tests/Bench/firewall $(RELEASE)

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/libexec/rdpcheck \
	  $(DESTDIR)$(PREFIX)/lib/rdpcheck/plugins $(DESTDIR)$(PREFIX)/include/rdpcheck
	install -s -m 755 $(RELEASE)/rdpcheck $(DESTDIR)$(PREFIX)/bin/
	install -s -m 755 $(RELEASE)/rdpcheck-worker $(DESTDIR)$(PREFIX)/libexec/rdpcheck/
	install -s -m 644 $(RELEASE)/librdpcheck-*.so $(DESTDIR)$(PREFIX)/lib/rdpcheck/plugins/
	install -m 644 $(RELEASE)/plugins.manifest $(DESTDIR)$(PREFIX)/lib/rdpcheck/plugins/
	install -m 644 plugin-sdk/include/rdpcheck/plugin.h $(DESTDIR)$(PREFIX)/include/rdpcheck/

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/rdpcheck $(DESTDIR)$(PREFIX)/include/rdpcheck/plugin.h
	rm -rf $(DESTDIR)$(PREFIX)/libexec/rdpcheck $(DESTDIR)$(PREFIX)/lib/rdpcheck

clean:
	rm -rf .build

build-packages:
	@tools/need-packages $(BUILD_PACKAGES)

test-packages:
	@tools/need-packages $(TEST_PACKAGES)

bench-packages:
	@tools/need-packages $(BENCH_PACKAGES)
