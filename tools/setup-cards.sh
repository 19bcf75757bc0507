# Sourced by ./test: the smart-card service with virtual readers, and the tools of others that judge our virtual card (Debian packages).
# Without them the tests of tests/Ehcert.RealCard.Tests say so and are skipped.
if [ "$(uname)" = Linux ] && { [ ! -x /usr/sbin/pcscd ] || [ ! -e /usr/lib/pcsc/drivers/serial/libifdvpcd.so ] || ! command -v pkcs11-tool >/dev/null; }; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends pcscd vsmartcard-vpcd opensc >/dev/null \
      || echo "pcscd, vsmartcard-vpcd and opensc could not be installed; the tests of the real card path will be skipped." >&2
  else
    echo "For the tests of the real card path: apt-get install pcscd vsmartcard-vpcd opensc" >&2
  fi
fi
