# Sourced by ./run and ./test: everything a fresh Debian machine needs besides the .NET SDK.
if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK is missing. Install it (package dotnet-sdk-10.0, or https://dot.net) and run this again." >&2
  exit 1
fi
if ! dotnet --list-sdks | grep -q '^10\.'; then
  echo "Ehcert needs the .NET 10 SDK; found: $(dotnet --version 2>/dev/null || echo none)." >&2
  exit 1
fi
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
