using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;

namespace Ehcert.Lifecycle.Tests.Folders;

public sealed class DurableWriterTests : IDisposable
{
    private static readonly byte[] Former = [1, 2, 3];
    private static readonly byte[] Next = [4, 5, 6, 7, 8, 9];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_new_file_and_its_folder_are_readable_by_their_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Unix modes; Windows inherits the folder's access list.");
            return;
        }

        Writer().WriteNew(File("a.p12", Next)).Succeeded.ShouldBeTrue();
        System.IO.File.GetUnixFileMode(_folder.File("a.p12")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        System.IO.File.GetUnixFileMode(_folder.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_new_file_never_overwrites_one_of_the_same_name()
    {
        Writer().WriteNew(File("a.p12", Former)).Succeeded.ShouldBeTrue();
        Writer().WriteNew(File("a.p12", Next)).Refusal.Reason.ShouldBe(FolderRefusals.NameTaken);
        OnlyFile("a.p12", Former);
    }

    [Fact]
    public void A_file_that_cannot_be_proven_takes_no_name_and_leaves_nothing()
    {
        Writer().Replace(File("a.p12", Former)).Succeeded.ShouldBeTrue();
        Refusal unproven = FolderRefusals.NotProven.Refuse();
        Writer().Replace(File("a.p12", Next) with { Prove = _ => unproven }).Refusal.ShouldBe(unproven);
        OnlyFile("a.p12", Former);
    }

    [Fact]
    public void After_a_power_cut_at_any_deed_a_replaced_file_is_the_former_or_the_next_one_whole()
    {
        bool sawFormer = false, sawNext = false;
        int deeds = 0;
        for (int at = 1; at == 1 || at <= deeds; at++)
        {
            using var folder = new TemporaryFolder();
            var file = new FileToWrite(folder.File("a.p12"), Former, Proven);
            Writer().Replace(file).Succeeded.ShouldBeTrue();
            deeds = DeedsOf(folder, file);
            var disk = BreakingDisk.LosesPowerAt(at);
            Should.Throw<PowerCut>(() => new DurableWriter(disk).Replace(file with { Content = Next }));

            byte[] found = folder.Content()["a.p12"];
            (found.SequenceEqual(Former) || found.SequenceEqual(Next)).ShouldBeTrue($"deed {at}");
            sawFormer |= found.SequenceEqual(Former);
            sawNext |= found.SequenceEqual(Next);
            folder.Content().Keys.Where(name => !name.StartsWith('.')).ShouldBe(["a.p12"]);
        }

        (sawFormer && sawNext).ShouldBeTrue();
    }

    [Fact]
    public void After_a_power_cut_at_any_deed_the_second_of_two_new_files_is_never_there_without_the_first()
    {
        int deeds = int.MaxValue, cuts = 0;
        for (int at = 1; at <= deeds; at++)
        {
            using var folder = new TemporaryFolder();
            FileToWrite[] both = [new(folder.File("a.p12"), Former, Proven), new(folder.File("a.ehcsr"), Next, Proven)];
            var disk = BreakingDisk.LosesPowerAt(at);
            try
            {
                new DurableWriter(disk).WriteNew(both).Succeeded.ShouldBeTrue();
                deeds = disk.Deeds;
            }
            catch (PowerCut)
            {
                cuts++;
            }

            IReadOnlyDictionary<string, byte[]> content = folder.Content();
            if (content.TryGetValue("a.ehcsr", out byte[]? request))
            {
                request.ShouldBe(Next);
                content["a.p12"].ShouldBe(Former);
            }
        }

        cuts.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void A_disk_that_is_full_at_any_deed_is_told_and_nothing_of_the_new_files_stays()
    {
        for (int at = 1; ; at++)
        {
            using var folder = new TemporaryFolder();
            FileToWrite[] both = [new(folder.File("a.p12"), Former, Proven), new(folder.File("a.ehcsr"), Next, Proven)];
            Outcome<Done> written = new DurableWriter(BreakingDisk.IsFullAt(at)).WriteNew(both);
            if (written.Succeeded)
            {
                at.ShouldBeGreaterThan(8);
                return;
            }

            written.Refusal.Reason.ShouldBe(FolderRefusals.DiskFull);
            folder.Content().ShouldBeEmpty($"deed {at}");
        }
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_told()
    {
        // A file stands where the folder should be: holds also for root, whom no mode stops.
        System.IO.File.WriteAllText(Directory.GetParent(_folder.Path)!.FullName + "/taken", "");
        string inside = Path.Combine(Directory.GetParent(_folder.Path)!.FullName, "taken", "keystore");
        Writer().Prepare(inside).Refusal.Reason.ShouldBe(FolderRefusals.NotWritable);
    }

    [Fact]
    public void Preparing_leaves_an_empty_folder()
    {
        Writer().Prepare(_folder.Path).Succeeded.ShouldBeTrue();
        Directory.Exists(_folder.Path).ShouldBeTrue();
        _folder.Content().ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private static DurableWriter Writer() => new(new LocalDisk());

    private static Outcome<Done> Proven(ReadOnlyMemory<byte> content) => Done.Value;

    private FileToWrite File(string name, byte[] content) => new(_folder.File(name), content, Proven);

    private static int DeedsOf(TemporaryFolder folder, FileToWrite file)
    {
        var disk = BreakingDisk.NeverBreaks();
        new DurableWriter(disk).Replace(file with { Path = folder.File("count") }).Succeeded.ShouldBeTrue();
        System.IO.File.Delete(folder.File("count"));
        return disk.Deeds;
    }

    private void OnlyFile(string name, byte[] content)
    {
        IReadOnlyDictionary<string, byte[]> all = _folder.Content();
        all.Keys.ShouldBe([name]);
        all[name].ShouldBe(content);
    }
}
