using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ehcert.Sandbox.Starting;
using MimeKit;

namespace Ehcert.Sandbox.Mailbox;

/// <summary>
/// Every mail the sandbox ever received, one file each. A mail is known by its Message-ID and its recipients: the same mail delivered
/// again after a broken connection is accepted and kept once, as mail stores do.
/// </summary>
internal sealed class MailStore
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmssfff'Z'";

    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, StoredMail> _mails = new(StringComparer.Ordinal);
    private readonly Lock _keeping = new();

    public MailStore(string folder, TimeProvider time)
    {
        (_folder, _time) = (folder, time);
        foreach (string file in Directory.EnumerateFiles(folder, "*.eml"))
        {
            StoredMail mail = Read(file);
            _mails[mail.Id] = mail;
        }
    }

    /// <summary>All mails, the newest first.</summary>
    public IReadOnlyList<StoredMail> Newest => [.. _mails.Values.OrderByDescending(mail => mail.ReceivedAt).ThenBy(mail => mail.Id, StringComparer.Ordinal)];

    public int Count => _mails.Count;

    /// <summary>The mails to one address, the newest first.</summary>
    public IReadOnlyList<StoredMail> To(string address) =>
        [.. Newest.Where(mail => mail.Recipients.Contains(address, StringComparer.OrdinalIgnoreCase))];

    public StoredMail? Find(string id) => _mails.GetValueOrDefault(id);

    /// <summary>Keeps a mail durably; true when it is new, false when it was already there.</summary>
    public bool Keep(IReadOnlyList<string> recipients, byte[] content)
    {
        using MemoryStream stream = new(content, writable: false);
        string id = IdOf(MimeMessage.Load(stream).MessageId, recipients, content);
        lock (_keeping)
        {
            if (_mails.ContainsKey(id))
                return false;
            string file = Path.Combine(_folder, $"{_time.GetUtcNow().UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}-{id}.eml");
            StateFolder.WriteDurably(Path.ChangeExtension(file, ".json"), JsonSerializer.SerializeToUtf8Bytes(recipients));
            StateFolder.WriteDurably(file, content);
            _mails[id] = Read(file);
            return true;
        }
    }

    private static StoredMail Read(string file)
    {
        string[] name = Path.GetFileNameWithoutExtension(file).Split('-');
        DateTimeOffset receivedAt = DateTimeOffset.ParseExact(name[0], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        string[] recipients = JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(Path.ChangeExtension(file, ".json"))) ?? [];
        return new(name[1], receivedAt, recipients, MimeMessage.Load(file), file);
    }

    private static string IdOf(string? messageId, IReadOnlyList<string> recipients, byte[] content)
    {
        string whom = string.Join('\n', recipients.Select(address => address.ToUpperInvariant()).Order(StringComparer.Ordinal));
        byte[] what = messageId is null ? content : Encoding.UTF8.GetBytes(messageId);
        return Convert.ToHexStringLower(SHA256.HashData([.. what, .. "\n"u8, .. Encoding.UTF8.GetBytes(whom)])[..8]);
    }
}
