using Ehcert.Lifecycle.Folders;

namespace Ehcert.Lifecycle.Tests.Folders;

public sealed class KeystoreLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public KeystoreLockTests() => Directory.CreateDirectory(_folder.Path);

    [Fact]
    public void A_keystore_that_another_window_works_on_is_told_as_in_use_until_it_is_let_go()
    {
        string keystore = _folder.File("a.p12");
        using (KeystoreLock.Take(keystore).Value)
            KeystoreLock.Take(keystore).Refusal.Reason.ShouldBe(FolderRefusals.InUse);
        KeystoreLock.Take(keystore).Value.Dispose();
    }

    [Fact]
    public void Two_keystores_do_not_hinder_each_other()
    {
        using KeystoreLock one = KeystoreLock.Take(_folder.File("a.p12")).Value;
        using KeystoreLock other = KeystoreLock.Take(_folder.File("b.p12")).Value;
    }

    [Fact]
    public void A_folder_that_is_gone_is_told() =>
        KeystoreLock.Take(_folder.File("gone/a.p12")).Refusal.Reason.ShouldBe(FolderRefusals.NotWritable);

    public void Dispose() => _folder.Dispose();
}
