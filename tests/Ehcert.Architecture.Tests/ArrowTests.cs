using System.Xml.Linq;

namespace Ehcert.Architecture.Tests;

public sealed class ArrowTests
{
    public static TheoryData<string> Rooms => House.Rooms;

    [Fact]
    public void Every_room_is_on_the_map()
    {
        IEnumerable<string> rooms = Directory.EnumerateDirectories(House.Sources).Select(folder => Path.GetFileName(folder)!);
        rooms.ShouldBe(House.MayUse.Keys, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_declares_only_rooms_it_may_use(string room)
    {
        IEnumerable<string> declared = House.ProjectOf(room).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!.Value.Replace('\\', '/')));
        declared.Except(House.MayUse[room]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void The_compiled_room_uses_only_rooms_it_may_use(string room)
    {
        string[] names = [.. House.MayUse.Keys.Select(House.AssemblyNameOf)];
        IEnumerable<string> used = House.AssemblyOf(room).GetReferencedAssemblies().Select(name => name.Name!).Intersect(names);
        used.Except(House.MayUse[room].Select(House.AssemblyNameOf)).ShouldBeEmpty();
    }
}
