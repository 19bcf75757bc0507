using Ehcert.Lifecycle;

namespace Ehcert.Manager.Screens;

/// <summary>Hands progress on at once, on the thread that reports it.</summary>
internal sealed class ProgressTo(Action<LifecycleProgress> hear) : IProgress<LifecycleProgress>
{
    public void Report(LifecycleProgress value) => hear(value);
}
