import type { ReplyPhrases } from "./reply-phrases.js";

export const turkishPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Merhaba ${name},`, "Merhaba,"],
    formal: [(name) => `Sayın ${name},`, "Sayın Müşterimiz,"],
    concise: [(name) => `Merhaba ${name},`, "Merhaba,"],
    empathetic: [(name) => `Merhaba ${name},`, "Merhaba,"],
  },
  closing: {
    friendly: "Aklınıza takılan başka bir şey olursa bu mesajı yanıtlamanız yeterli. İyi günler dileriz!",
    formal: "Başka sorularınız olursa lütfen bize yazmaktan çekinmeyin.\n\nSaygılarımızla",
    concise: "Başka sorunuz olursa bu mesajı yanıtlayabilirsiniz.",
    empathetic: "Başka bir konuda desteğe ihtiyaç duyarsanız buradayız; bu mesajı yanıtlamanız yeterli.",
  },
  sorry: {
    friendly: "Yaşadığınız sorun için üzgünüm.",
    formal: "Yaşadığınız olumsuzluk nedeniyle özür dileriz.",
    concise: "Bunun için özür dileriz.",
    empathetic:
      "Gerçekten çok üzgünüm. Bunun ne kadar can sıkıcı olduğunu anlıyorum; bizimle paylaştığınız için teşekkür ederim.",
  },
  thanks: {
    friendly: "Bize ulaştığınız için teşekkürler!",
    formal: "Mesajınız için teşekkür ederiz.",
    concise: "Mesajınız için teşekkürler.",
    empathetic: "Bize yazdığınız için teşekkür ederiz.",
  },
  quoting: (title) => `“${title}” başlıklı yardım makalemizde bu konuda şunlar yazıyor:`,
  maybe: (title) => `Sanırım "${title}" başlıklı yardım makalemiz sorunuzu yanıtlıyor:`,
  otherwise: "Başka bir şey kastettiyseniz bana yazın, bir meslektaşıma sorayım.",
  asked: (question) => `“${question}” sorunuzla ilgili olarak:`,
  open: "Tahminde bulunmak yerine bunu ekip arkadaşlarıma danışmayı tercih ederim.",
  grave: "Bunu bize bildirdiğiniz için teşekkür ederiz. Konuyu ciddiye alıyoruz.",
  wrote: (words) => `Şöyle yazmışsınız: “${words}”`,
  references: (list) => `Şu bilgiler elimde mevcut: ${list}. Bunları tekrar göndermenize gerek yok.`,
  danger: "Yaralanan ya da hâlâ tehlikede olan biri varsa lütfen önce bulunduğunuz yerdeki acil yardım hattını arayın.",
  condolence: "Başınız sağ olsun.",
  cardNumber: "Lütfen bir mesajda asla kart numarasının tamamını göndermeyin: bunu sizin adınıza kullanamayız.",
  handOver:
    "Bu konu standart bir yanıtla geçiştirilmemeli. Her şeyi yeniden açıklamak zorunda kalmamanız için konuyu, burada yazdıklarınızın tamamıyla birlikte daha deneyimli bir çalışma arkadaşıma aktarmak istiyorum.",
  noted: "Yazdıklarınızı, kendi ifadelerinizle, ekibimiz için not aldım.",
  readMore: (url) => `Makalenin tamamını buradan okuyabilirsiniz: ${url}`,
  foreignArticle: "Bu makalenin henüz Türkçesi bulunmuyor.",
  asking: "Konuyu inceleyebilmemiz için lütfen bizimle şu bilgileri paylaşın:",
  questions: {
    orderNumber: "Hangi siparişle ilgili yazıyorsunuz (mümkünse sipariş numarası)?",
    accountEmail: "Hesabınızda hangi e-posta adresini kullanıyorsunuz? Lütfen şifrenizi göndermeyin.",
    whatHappens: "Tam olarak ne oluyor ve hangi mesajı görüyorsunuz? Ekran görüntüsü göndermeniz yardımcı olur.",
    device: "Hangi cihazı ve hangi tarayıcıyı veya uygulama sürümünü kullanıyorsunuz?",
    details: "Size nasıl yardımcı olabiliriz veya neyi öğrenmek istersiniz? Biraz daha ayrıntı vermeniz yardımcı olur.",
  },
  welcome: {
    friendly: "Rica ederiz, haber verdiğiniz için teşekkürler!",
    formal: "Rica ederiz. Geri bildiriminiz için teşekkür ederiz.",
    concise: "Rica ederiz!",
    empathetic: "Rica ederiz. Bunu okumak bizi mutlu etti; zaman ayırıp bizimle paylaştığınız için teşekkür ederiz.",
  },
};
