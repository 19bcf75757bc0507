using Ehcert.Authority.Work;

namespace Ehcert.Authority.Mails;

internal static class MailsDoors
{
    public static IServiceCollection AddMails(this IServiceCollection services)
    {
        services.AddSingleton<CertificateMails>();
        services.AddSingleton<MailComposer>();
        services.AddSingleton<IMailDrop, SmtpMailDrop>();
        services.AddOutboxHandler<SendMail>(SendMail.Kind);
        return services;
    }
}
