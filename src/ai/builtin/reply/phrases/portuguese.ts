import type { ReplyPhrases } from "./reply-phrases.js";

export const portuguesePhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Olá, ${name},`, "Olá,"],
    formal: [(name) => `Bom dia, ${name},`, "Bom dia,"],
    concise: [(name) => `Olá, ${name},`, "Olá,"],
    empathetic: [(name) => `Olá, ${name},`, "Olá,"],
  },
  closing: {
    friendly: "Se ficar alguma dúvida, é só responder aqui. Tenha um bom dia!",
    formal: "Ficamos ao dispor para qualquer outra questão.\n\nCom os melhores cumprimentos",
    concise: "Responda se precisar de mais.",
    empathetic: "Estamos aqui para ajudar: é só responder a esta mensagem.",
  },
  sorry: {
    friendly: "Lamento o incómodo.",
    formal: "Pedimos desculpa pelo incómodo causado.",
    concise: "Pedimos desculpa.",
    empathetic: "Lamento mesmo. Compreendo a sua frustração, e obrigado por nos dizer.",
  },
  thanks: {
    friendly: "Obrigado por nos escrever!",
    formal: "Agradecemos a sua mensagem.",
    concise: "Obrigado pela mensagem.",
    empathetic: "Obrigado por nos escrever.",
  },
  quoting: (title) => `Veja o que diz o nosso artigo de ajuda "${title}":`,
  maybe: (title) => `Creio que o nosso artigo de ajuda "${title}" responde à sua pergunta:`,
  otherwise: "Se se referia a outra coisa, diga-me e pergunto a um colega.",
  asked: (question) => `Sobre "${question}":`,
  open: "Prefiro confirmar isto com um colega a dar-lhe uma resposta ao acaso.",
  grave: "Obrigado por nos ter escrito. Levamos isto a sério.",
  wrote: (words) => `Escreveu-nos: "${words}"`,
  references: (list) => `Tenho ${list} à minha frente, não precisa de enviar outra vez.`,
  danger: "Se alguém estiver ferido ou ainda em perigo, ligue primeiro para o número de emergência.",
  condolence: "Apresentamos-lhe as nossas sinceras condolências.",
  cardNumber: "Por favor, nunca envie o número completo de um cartão numa mensagem: não o podemos usar por si.",
  handOver:
    "Isto não se resolve com uma resposta padrão. Gostaria de passar o caso a um colega mais experiente, que verá tudo o que escreveu aqui, para que não tenha de explicar de novo.",
  noted: "Anotei para a equipa o que nos escreveu, com as suas palavras.",
  readMore: (url) => `Pode ler o artigo completo aqui: ${url}`,
  foreignArticle: "Este artigo ainda não está disponível em português.",
  asking: "Para podermos verificar, pode dizer-nos:",
  questions: {
    orderNumber: "De que encomenda se trata (de preferência com o número)?",
    accountEmail: "Que endereço de e-mail usa na sua conta? Por favor, não envie senhas.",
    whatHappens: "O que acontece exatamente, e que mensagem aparece? Uma captura de ecrã ajuda.",
    device: "Que dispositivo e que navegador ou versão da aplicação usa?",
    details: "Em que podemos ajudar? Mais alguns detalhes seriam úteis.",
  },
  welcome: {
    friendly: "De nada, e obrigado por nos contar!",
    formal: "De nada. Agradecemos a sua mensagem.",
    concise: "De nada!",
    empathetic: "De nada. É bom ler isso, obrigado pelo seu tempo.",
  },
};
