using System.Diagnostics;

namespace Ehcert.Manager.Screens;

/// <summary>Shows a file's folder in the system's own file manager.</summary>
internal static class FolderOpener
{
    /// <summary>Opens the folder; a system without a file manager does nothing, the path stays on the screen.</summary>
    public static void Open(string file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        string program = OperatingSystem.IsWindows() ? "explorer.exe" : OperatingSystem.IsMacOS() ? "open" : "xdg-open";
        try
        {
            using Process? opened = Process.Start(new ProcessStartInfo(program) { ArgumentList = { folder }, UseShellExecute = false });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No file manager here.
        }
    }
}
