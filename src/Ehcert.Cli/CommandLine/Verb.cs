using System.CommandLine;
using Ehcert.Cli.Running;
using Ehcert.Domain;

namespace Ehcert.Cli.CommandLine;

/// <summary>One verb of the command line: <c>ehcert NAME</c>.</summary>
internal abstract class Verb
{
    /// <summary>The verb itself, the same in every language.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, one sentence.</summary>
    public abstract Text Purpose { get; }

    /// <summary>Its own options, besides the shared ones.</summary>
    public virtual IReadOnlyList<Described> Options => [];

    /// <summary>A file that may be named after the verb; null when it takes none.</summary>
    public virtual Argument<string?>? File => null;

    /// <summary>Examples for the help page.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>Does it. Whatever a person should see is said on the way; the answer is for machines and for the exit code.</summary>
    public abstract Task<Outcome<Answer>> RunAsync(Call call);
}
