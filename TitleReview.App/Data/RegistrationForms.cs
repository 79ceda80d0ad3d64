using System.Text.Json;
using TitleReview.App.Secrets;
using TitleReview.Core.Committees;

namespace TitleReview.App.Data;

/// <summary>What offices have written on their registration forms: names and telephones of officials among it, so encrypted in the database, plain nowhere but in memory.</summary>
public sealed class RegistrationForms(Cipher cipher)
{
    public RegistrationForm Open(CommitteeRegistration registration) =>
        registration.Form.Length == 0 ? RegistrationForm.Blank : JsonSerializer.Deserialize<RegistrationForm>(cipher.DecryptText(registration.Form, Place(registration)))!;

    public void Put(CommitteeRegistration registration, RegistrationForm form) =>
        registration.Form = cipher.EncryptText(JsonSerializer.Serialize(form), Place(registration));

    // a form copied into another row is not opened there
    private static string Place(CommitteeRegistration registration) => registration.Id.ToString("N");
}
