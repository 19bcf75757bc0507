using Ehcert.Domain;
using Ehcert.Lifecycle.Completing;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Requesting;
using Ehcert.Lifecycle.Sending;
using Ehcert.Lifecycle.Tests.Folders;
using Ehcert.Lifecycle.Tests.Practice;
using Ehcert.Pki.Keystores;

namespace Ehcert.Lifecycle.Tests.Completing;

/// <summary>The plug is pulled at every single deed on the disk, one after the other; then the program is started again.</summary>
public sealed class InterruptedTests
{
    [Fact]
    public async Task After_a_power_cut_at_any_deed_of_completing_the_next_completion_finishes()
    {
        using var place = new PracticePlace();
        using (Workplace sound = place.Open())
            await place.SentAsync(sound);
        byte[] key = KeyOf(place);
        IReadOnlyDictionary<string, byte[]> sent = place.Folder.Content();

        int cuts = 0;
        for (bool whole = false; !whole;)
        {
            place.Folder.Restore(sent);
            place.Authority.ForgetWhatCameAfterTheRequest();
            using (Workplace cut = place.Open(BreakingDisk.LosesPowerAt(++cuts)))
            {
                try
                {
                    whole = (await PracticePlace.CompleteAsync(cut)).Succeeded;
                }
                catch (PowerCut)
                {
                    // As intended: nothing was tidied up.
                }
            }

            // Whatever happened, the keystore opens and the authentication key is still there.
            KeyOf(place).ShouldBe(key, $"deed {cuts}");
            using Workplace again = place.Open();
            Outcome<CompletionResult> completed = new Completion(again).Candidates().Count > 0
                ? await PracticePlace.CompleteAsync(again)
                : await CompleteNamedAsync(again);
            completed.Value.ShouldBeOfType<CompletionResult.Completed>($"deed {cuts}");
            place.Authority.Records.ShouldHaveSingleItem().TokenStatus.ShouldBe(TokenStatus.ValidActive);
        }

        cuts.ShouldBeGreaterThan(15, "every write, flush, reading back, renaming and folder flush is a deed");
    }

    [Fact]
    public async Task After_a_power_cut_at_any_deed_of_saving_a_request_it_is_there_whole_or_a_new_one_can_be_made()
    {
        bool whole = false;
        for (int at = 1; !whole; at++)
        {
            using var place = new PracticePlace();
            using (Workplace cut = place.Open(BreakingDisk.LosesPowerAt(at)))
            {
                ReadyToSign ready = await place.ReadyAsync(cut);
                try
                {
                    whole = (await ready.SignAndSaveAsync(place.Pin, null, default)).Succeeded;
                }
                catch (PowerCut)
                {
                    // As intended.
                }
            }

            place.Authority.Records.ShouldBeEmpty();
            using Workplace again = place.Open();
            IReadOnlyList<RequestOnDisk> found = new SendAgain(again).Found();
            if (found.Count == 0)
            {
                await place.SentAsync(again);
            }
            else
            {
                // A request is never without its keystore.
                found.ShouldHaveSingleItem().KeystorePath.ShouldNotBeNull($"deed {at}");
                (await found[0].SendAsync(null, default)).Succeeded.ShouldBeTrue();
            }

            KeystoreOnDisk newest = again.Folder.List().First(file => file.Request is not null);
            using OpenedKeystore opened = new Completion(again).Open(newest, PracticePlace.Password).Value;
            (await opened.CompleteAsync(wait: false, null, default)).Value.ShouldBeOfType<CompletionResult.Completed>($"deed {at}");
        }
    }

    [Fact]
    public async Task A_disk_that_is_full_at_any_deed_of_completing_is_told_and_the_former_keystore_still_opens()
    {
        using var place = new PracticePlace();
        using (Workplace sound = place.Open())
            await place.SentAsync(sound);
        byte[] key = KeyOf(place);
        for (int at = 1; ; at++)
        {
            using Workplace full = place.Open(BreakingDisk.IsFullAt(at));
            Outcome<CompletionResult> outcome = await PracticePlace.CompleteAsync(full);
            KeyOf(place).ShouldBe(key);
            if (outcome.Succeeded)
                break;
            outcome.Refusal.Reason.ShouldBe(FolderRefusals.DiskFull);
            place.Folder.Content().Keys.ShouldNotContain(name => name.EndsWith(".unfinished", StringComparison.Ordinal));
        }
    }

    private static async Task<Outcome<CompletionResult>> CompleteNamedAsync(Workplace workplace)
    {
        using OpenedKeystore opened = new Completion(workplace).Open(workplace.Folder.List().Single(), PracticePlace.Password).Value;
        return await opened.CompleteAsync(wait: false, null, default);
    }

    private static byte[] KeyOf(PracticePlace place)
    {
        byte[] file = place.Folder.Content().Single(one => one.Key.EndsWith(".p12", StringComparison.Ordinal)).Value;
        using Keystore keystore = KeystoreFile.Read(file, PracticePlace.Password).Value;
        return keystore.Authentication.Key.SubjectPublicKeyInfo.ToArray();
    }
}
