# Sourced by ./run, ./ehcert and ./test: what a fresh Debian machine needs besides the .NET SDK, and how to build.
if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK is missing. Install it (package dotnet-sdk-10.0, or https://dot.net) and run this again." >&2
  exit 1
fi
if ! dotnet --list-sdks | grep -q '^10\.'; then
  echo "Ehcert needs the .NET 10 SDK; found: $(dotnet --version 2>/dev/null || echo none)." >&2
  exit 1
fi
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# build PROJECT: builds quietly; shows what the compiler said only when it failed.
build() {
  local said
  if ! said=$(dotnet build "$1" --nologo -v q 2>&1); then
    printf '%s\n' "$said" >&2
    exit 1
  fi
}

# install_for_tests: installs by apt the programs that the tests hold our work against, where they are missing.
install_for_tests() {
  local missing=() as_root=()
  command -v openssl >/dev/null || missing+=(openssl)
  command -v xmlsec1 >/dev/null || missing+=(xmlsec1)
  command -v keytool >/dev/null || missing+=(openjdk-17-jre-headless)
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "Installing what the tests need: ${missing[*]}" >&2
  if ! command -v apt-get >/dev/null; then
    echo "There is no apt-get here: install ${missing[*]} and run this again." >&2
    exit 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Run as root: apt-get install ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
  fi
  if ! { "${as_root[@]}" apt-get update -q && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; } >/tmp/ehcert-apt.$$ 2>&1; then
    cat /tmp/ehcert-apt.$$ >&2
    rm -f /tmp/ehcert-apt.$$
    exit 1
  fi
  rm -f /tmp/ehcert-apt.$$
}
