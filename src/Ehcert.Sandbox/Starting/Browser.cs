using System.ComponentModel;
using System.Diagnostics;

namespace Ehcert.Sandbox.Starting;

/// <summary>Shows a page in the person's browser where there is a desktop; elsewhere the address in the terminal is enough.</summary>
internal static class Browser
{
    public static void Show(Uri page)
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DISPLAY") is null && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null)
            return;
        try
        {
            using Process? opened = Process.Start(new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Win32Exception)
        {
            // No browser is registered.
        }
    }
}
