namespace Ehcert.Lifecycle;

/// <summary>Short ways to tell news to someone who may not be there.</summary>
internal static class ProgressNews
{
    public static void Started(this IProgress<LifecycleProgress>? progress, LifecycleStep step) =>
        progress?.Report(new LifecycleProgress(step, StepState.Started));

    public static void Done(this IProgress<LifecycleProgress>? progress, LifecycleStep step) =>
        progress?.Report(new LifecycleProgress(step, StepState.Done));
}
