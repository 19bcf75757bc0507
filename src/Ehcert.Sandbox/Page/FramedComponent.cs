using Ehcert.Domain;
using Microsoft.AspNetCore.Components;

namespace Ehcert.Sandbox.Page;

/// <summary>A piece of the page that speaks the language of the visit.</summary>
public abstract class FramedComponent : ComponentBase
{
    /// <summary>The visit.</summary>
    [CascadingParameter]
    internal PageFrame Frame { get; set; } = null!;

    internal string Say(Text text, params IReadOnlyList<(string Name, string Value)> values) => Frame.Say(text, values);
}
